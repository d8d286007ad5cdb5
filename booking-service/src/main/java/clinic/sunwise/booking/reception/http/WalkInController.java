package clinic.sunwise.booking.reception.http;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.appointments.Consent;
import clinic.sunwise.booking.appointments.http.AppointmentAnswer;
import clinic.sunwise.booking.appointments.http.AppointmentAnswers;
import clinic.sunwise.booking.appointments.http.AppointmentProblems;
import clinic.sunwise.booking.appointments.http.Contention;
import clinic.sunwise.booking.appointments.http.OverrideBody;
import clinic.sunwise.booking.clinicalrules.http.Audience;
import clinic.sunwise.booking.protocols.Treatment;
import clinic.sunwise.booking.protocols.http.TreatmentBody;
import clinic.sunwise.booking.reception.Check;
import clinic.sunwise.booking.reception.WalkIn;
import clinic.sunwise.booking.reception.WalkInOutcome;
import clinic.sunwise.booking.reception.WalkIns;
import clinic.sunwise.booking.screening.Screenings;
import clinic.sunwise.booking.screening.http.ScreeningRequest.GivenAnswer;
import clinic.sunwise.platform.idempotency.Idempotency;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import clinic.sunwise.platform.problem.ProblemType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Patients who stand at the desk without an appointment. */
@RestController
class WalkInController {

    static final ProblemType NO_TIME_TODAY = new ProblemType("no-time-today", 409, "Nobody is free today any more");

    private final WalkIns walkIns;
    private final Screenings screenings;
    private final ToldAndSeen told;
    private final Contention contention;
    private final AppointmentAnswers answers;
    private final Idempotency idempotency;

    WalkInController(
            WalkIns walkIns,
            Screenings screenings,
            ToldAndSeen told,
            Contention contention,
            AppointmentAnswers answers,
            Idempotency idempotency) {
        this.walkIns = walkIns;
        this.screenings = screenings;
        this.told = told;
        this.contention = contention;
        this.answers = answers;
        this.idempotency = idempotency;
    }

    /**
     * Who stands there and what she wants, checked like everybody who comes.
     *
     * @param practitionerId anybody if absent
     */
    record WalkInBody(
            @Nullable UUID patientId,
            @Nullable TreatmentBody treatment,
            @Nullable UUID practitionerId,
            @Nullable Boolean unchanged,
            @Nullable List<@Nullable GivenAnswer> answers,
            CheckBody.@Nullable Examination examination,
            @Nullable Boolean adviceConfirmed,
            @Nullable OverrideBody override) {

        WalkIn checked(String clinic, Check check, Caller caller, Locale language) {
            Treatment wanted = TreatmentBody.checked(treatment, "treatment");
            return new WalkIn(
                    clinic,
                    Objects.requireNonNull(patientId),
                    wanted,
                    Optional.ofNullable(practitionerId),
                    new Consent(Boolean.TRUE.equals(adviceConfirmed), language, OverrideBody.checked(override, caller)),
                    check);
        }
    }

    /**
     * Books the next time from now on, today, and checks her in. What she has told is kept in a transaction of its own, so that it
     * is known also where she is refused because of it.
     */
    @PostMapping("/api/clinics/{clinic}/walk-ins")
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    AppointmentAnswer come(
            @PathVariable String clinic,
            @RequestBody WalkInBody body,
            IdempotencyKey key,
            Caller caller,
            Locale language) {
        new FieldErrors().require(body.patientId(), "patientId").throwIfAny();
        CheckBody check = new CheckBody(body.unchanged(), body.answers(), body.examination());
        ToldAndSeen.Kept kept = told.of(check, clinic, Objects.requireNonNull(body.patientId()), caller);
        WalkIn walkIn = body.checked(clinic, kept.check(), caller, language);
        List<Object> request = List.of("walk-in", clinic, body);
        if (!kept.given().isEmpty()) {
            idempotency.once(caller, ToldAndSeen.key(key), request, Check.class, () -> {
                screenings.answer(kept.clinic(), walkIn.patient(), kept.given(), caller.subject());
                return kept.check();
            });
        }
        return contention.settled(
                language,
                () -> idempotency.once(
                        caller,
                        key,
                        request,
                        AppointmentAnswer.class,
                        () -> answers.of(
                                arrived(walkIns.come(walkIn, caller), Audience.of(caller, language)),
                                caller,
                                language)));
    }

    private static Appointment arrived(WalkInOutcome outcome, Audience audience) {
        return switch (outcome) {
            case WalkInOutcome.Arrived arrived -> arrived.appointment();
            case WalkInOutcome.Against against -> AppointmentProblems.done(against.outcome(), audience);
            case WalkInOutcome.NoTimeToday none ->
                throw new ProblemException(
                        NO_TIME_TODAY,
                        "There is no time from now on today; nextTimes[] lists the next days' best ones.",
                        Map.of("nextTimes", none.proposals()));
        };
    }
}
