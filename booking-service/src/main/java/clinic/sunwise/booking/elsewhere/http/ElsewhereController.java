package clinic.sunwise.booking.elsewhere.http;

import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.elsewhere.TreatmentElsewhere;
import clinic.sunwise.booking.elsewhere.TreatmentsElsewhere;
import clinic.sunwise.booking.elsewhere.TreatmentsElsewhere.Done;
import clinic.sunwise.booking.patients.AskedPatient;
import clinic.sunwise.booking.patients.Patients;
import clinic.sunwise.booking.patients.RegisteredPatient;
import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.platform.idempotency.Idempotency;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.paging.Page;
import clinic.sunwise.platform.problem.ProblemException;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Treatments elsewhere: entered by the patient or the staff, seen by her and clinicians. */
@RestController
@RequestMapping("/api/clinics/{clinic}/patients/{patient}/treatments-elsewhere")
class ElsewhereController {

    private final Directory directory;
    private final Patients patients;
    private final TreatmentsElsewhere treatments;
    private final Idempotency idempotency;
    private final Clock clock;

    ElsewhereController(
            Directory directory,
            Patients patients,
            TreatmentsElsewhere treatments,
            Idempotency idempotency,
            Clock clock) {
        this.directory = directory;
        this.patients = patients;
        this.treatments = treatments;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** An entry on the wire. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ElsewhereAnswer(
            UUID id,
            String procedure,
            LocalDate day,
            List<String> areas,
            OffsetDateTime enteredAt,
            String enteredBy,
            @Nullable UUID corrects) {

        static ElsewhereAnswer of(TreatmentElsewhere entry, Clinic clinic) {
            return new ElsewhereAnswer(
                    entry.id(),
                    entry.procedure(),
                    entry.day(),
                    entry.areas().stream().sorted().map(Area::code).toList(),
                    entry.enteredAt().atZone(clinic.zone()).toOffsetDateTime(),
                    entry.by(),
                    entry.corrects().orElse(null));
        }
    }

    /** The entries that hold, oldest treatment first. */
    @Allowed({Role.PATIENT, Role.THERAPIST, Role.CLINICIAN})
    @GetMapping
    Page<ElsewhereAnswer> list(@PathVariable String clinic, @PathVariable UUID patient, Caller caller) {
        Clinic known = clinic(clinic);
        RegisteredPatient found = patient(known, caller, patient);
        return new Page<>(
                treatments.of(known.chain(), found.id()).stream()
                        .map(entry -> ElsewhereAnswer.of(entry, known))
                        .toList(),
                null);
    }

    @Allowed({Role.PATIENT, Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ElsewhereAnswer enter(
            @PathVariable String clinic,
            @PathVariable UUID patient,
            @RequestBody ElsewhereBody body,
            IdempotencyKey key,
            Caller caller) {
        Clinic known = clinic(clinic);
        RegisteredPatient found = patient(known, caller, patient);
        Done done = body.checked(today(known), found.birthDate());
        List<Object> asked = List.of("elsewhere", clinic, patient, body);
        return idempotency.once(
                caller,
                key,
                asked,
                ElsewhereAnswer.class,
                () -> ElsewhereAnswer.of(treatments.enter(known.chain(), found.id(), done, caller.subject()), known));
    }

    @Allowed({Role.PATIENT, Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    @PostMapping("/{entry}/correction")
    @ResponseStatus(HttpStatus.CREATED)
    ElsewhereAnswer correct(
            @PathVariable String clinic,
            @PathVariable UUID patient,
            @PathVariable UUID entry,
            @RequestBody ElsewhereBody body,
            IdempotencyKey key,
            Caller caller) {
        Clinic known = clinic(clinic);
        RegisteredPatient found = patient(known, caller, patient);
        Done done = body.checked(today(known), found.birthDate());
        List<Object> asked = List.of("correct-elsewhere", clinic, patient, entry, body);
        return idempotency.once(
                caller,
                key,
                asked,
                ElsewhereAnswer.class,
                () -> treatments
                        .correct(known.chain(), found.id(), entry, done, caller.subject())
                        .map(correction -> ElsewhereAnswer.of(correction, known))
                        .orElseThrow(ProblemException::notFound));
    }

    /** Answers with what was taken back. */
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    @PostMapping("/{entry}/withdrawal")
    ElsewhereAnswer withdraw(
            @PathVariable String clinic,
            @PathVariable UUID patient,
            @PathVariable UUID entry,
            IdempotencyKey key,
            Caller caller) {
        Clinic known = clinic(clinic);
        RegisteredPatient found = patient(known, caller, patient);
        List<Object> asked = List.of("withdraw-elsewhere", clinic, patient, entry);
        return idempotency.once(
                caller,
                key,
                asked,
                ElsewhereAnswer.class,
                () -> treatments
                        .withdraw(known.chain(), found.id(), entry, caller.subject())
                        .map(withdrawn -> ElsewhereAnswer.of(withdrawn, known))
                        .orElseThrow(ProblemException::notFound));
    }

    private Clinic clinic(String clinic) {
        return directory
                .premises(clinic)
                .orElseThrow(ProblemException::notFound)
                .clinic();
    }

    private RegisteredPatient patient(Clinic clinic, Caller caller, UUID patient) {
        return patients.find(clinic.chain(), AskedPatient.of(caller, patient, "patient"))
                .orElseThrow(ProblemException::notFound);
    }

    private LocalDate today(Clinic clinic) {
        return LocalDate.ofInstant(clock.instant(), clinic.zone());
    }
}
