package clinic.sunwise.booking.pathway.http;

import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.pathway.Pathway;
import clinic.sunwise.booking.pathway.RecordedStep;
import clinic.sunwise.booking.patients.AskedPatient;
import clinic.sunwise.booking.patients.Patients;
import clinic.sunwise.booking.patients.RegisteredPatient;
import clinic.sunwise.booking.protocols.Protocols;
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

/** The steps of a patient: recorded by staff, seen by her and them. */
@RestController
@RequestMapping("/api/clinics/{clinic}/patients/{patient}/steps")
class StepController {

    private final Directory directory;
    private final Protocols protocols;
    private final Patients patients;
    private final Pathway pathway;
    private final Idempotency idempotency;
    private final Clock clock;

    StepController(
            Directory directory,
            Protocols protocols,
            Patients patients,
            Pathway pathway,
            Idempotency idempotency,
            Clock clock) {
        this.directory = directory;
        this.protocols = protocols;
        this.patients = patients;
        this.pathway = pathway;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** A step on the wire. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepAnswer(
            UUID id,
            String clinic,
            String protocol,
            String kind,
            LocalDate day,
            @Nullable String mode,
            OffsetDateTime recordedAt,
            String recordedBy) {

        static StepAnswer of(RecordedStep recorded, Clinic clinic) {
            return new StepAnswer(
                    recorded.id(),
                    recorded.clinic(),
                    recorded.step().protocol(),
                    recorded.step().kind().code(),
                    recorded.step().day(),
                    recorded.mode().map(RecordedStep.Mode::code).orElse(null),
                    recorded.recordedAt().atZone(clinic.zone()).toOffsetDateTime(),
                    recorded.by());
        }
    }

    /** Oldest first. */
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    @GetMapping
    Page<StepAnswer> list(@PathVariable String clinic, @PathVariable UUID patient, Caller caller) {
        Clinic known = clinic(clinic);
        RegisteredPatient found = patient(known, caller, patient);
        return new Page<>(
                pathway.of(known.chain(), found.id()).stream()
                        .map(step -> StepAnswer.of(step, known))
                        .toList(),
                null);
    }

    @Allowed({Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    StepAnswer record(
            @PathVariable String clinic,
            @PathVariable UUID patient,
            @RequestBody StepBody body,
            IdempotencyKey key,
            Caller caller) {
        Clinic known = clinic(clinic);
        RegisteredPatient found = patient(known, caller, patient);
        LocalDate today = LocalDate.ofInstant(clock.instant(), known.zone());
        StepBody.Taken taken = body.checked(
                code -> protocols.of(clinic, code, today).isPresent(), caller.role(), today, found.birthDate());
        List<Object> asked = List.of("step", clinic, patient, body);
        return idempotency.once(
                caller,
                key,
                asked,
                StepAnswer.class,
                () -> StepAnswer.of(
                        pathway.record(known, found.id(), taken.step(), taken.mode(), caller.subject()), known));
    }

    /** Answers with what was taken back. */
    @Allowed({Role.CLINICIAN, Role.ADMINISTRATOR})
    @PostMapping("/{step}/withdrawal")
    StepAnswer withdraw(
            @PathVariable String clinic,
            @PathVariable UUID patient,
            @PathVariable UUID step,
            IdempotencyKey key,
            Caller caller) {
        Clinic known = clinic(clinic);
        RegisteredPatient found = patient(known, caller, patient);
        List<Object> asked = List.of("withdraw-step", clinic, patient, step);
        return idempotency.once(
                caller,
                key,
                asked,
                StepAnswer.class,
                () -> pathway.withdraw(known.chain(), found.id(), step, caller.subject())
                        .map(withdrawn -> StepAnswer.of(withdrawn, known))
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
}
