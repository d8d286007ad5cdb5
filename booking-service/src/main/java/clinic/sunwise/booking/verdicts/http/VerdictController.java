package clinic.sunwise.booking.verdicts.http;

import clinic.sunwise.booking.clinicalrules.http.Audience;
import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.directory.Premises;
import clinic.sunwise.booking.protocols.Protocols;
import clinic.sunwise.booking.protocols.Treatment;
import clinic.sunwise.booking.protocols.http.TreatmentBody;
import clinic.sunwise.booking.verdicts.Assumptions;
import clinic.sunwise.booking.verdicts.VerdictQuestion;
import clinic.sunwise.booking.verdicts.Verdicts;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Open;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import clinic.sunwise.platform.problem.ProblemTypes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class VerdictController {

    private final Directory directory;
    private final Protocols protocols;
    private final Verdicts verdicts;
    private final Clock clock;

    VerdictController(Directory directory, Protocols protocols, Verdicts verdicts, Clock clock) {
        this.directory = directory;
        this.protocols = protocols;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    /**
     * What the rules say on each day. Changes nothing, so it takes no key. A patient is judged with her own history, staff of
     * the clinic may ask for a patient and assume what could be, anybody else is judged as an adult without history.
     */
    @Open
    @PostMapping("/api/clinics/{clinic}/verdicts")
    VerdictAnswer verdicts(@PathVariable String clinic, @RequestBody VerdictBody body, Caller caller, Locale language) {
        Premises premises = directory.premises(clinic).orElseThrow(ProblemException::notFound);
        Optional<UUID> patient = Optional.ofNullable(patient(premises.clinic(), caller, body.patientId()));
        VerdictBody.Days days = body.days();
        VerdictQuestion question = new VerdictQuestion(
                premises,
                treatment(premises.clinic(), body, days.from()),
                days.from(),
                days.to(),
                patient,
                assumptions(premises.clinic(), caller, body.assuming()));
        Audience audience = Audience.of(caller, patient.orElse(null), language);
        return verdicts.on(question)
                .map(strip -> VerdictAnswer.of(question, strip, audience))
                .orElseThrow(ProblemException::notFound);
    }

    private Treatment treatment(Clinic clinic, VerdictBody body, LocalDate from) {
        Treatment asked = TreatmentBody.checked(body.treatment(), "treatment");
        boolean offered = protocols
                .of(clinic.id(), asked.protocol(), from)
                .flatMap(protocol -> protocol.duration(asked))
                .isPresent();
        new FieldErrors()
                .check(offered, "treatment", "is not offered by this clinic on " + from)
                .throwIfAny();
        return asked;
    }

    private Assumptions assumptions(Clinic clinic, Caller caller, @Nullable AssumptionsBody body) {
        if (body == null) {
            return Assumptions.NONE;
        }
        if (!isCaringStaff(clinic, caller)) {
            throw new ProblemException(ProblemTypes.FORBIDDEN, "Only the clinic's staff can ask what would be.");
        }
        FieldErrors errors = new FieldErrors();
        LocalDate today = LocalDate.ofInstant(clock.instant(), clinic.zone());
        Assumptions assumptions = body.checked(new AssumedFacts(clinic, protocols, errors), today, errors);
        errors.throwIfAny();
        return assumptions;
    }

    private static @Nullable UUID patient(Clinic clinic, Caller caller, @Nullable UUID asked) {
        UUID own = caller.belongsTo(clinic.id()) ? caller.patient() : null;
        if (asked == null || asked.equals(own)) {
            return own;
        }
        if (isCaringStaff(clinic, caller)) {
            return asked;
        }
        throw ProblemException.notFound();
    }

    private static boolean isCaringStaff(Clinic clinic, Caller caller) {
        return caller.belongsTo(clinic.id()) && caller.role().caresForPatients();
    }
}
