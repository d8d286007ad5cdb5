package clinic.sunwise.booking.patients.http;

import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.patients.AskedPatient;
import clinic.sunwise.booking.patients.Patients;
import clinic.sunwise.booking.patients.RegisteredPatient;
import clinic.sunwise.platform.idempotency.Idempotency;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.paging.Page;
import clinic.sunwise.platform.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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

@RestController
@RequestMapping("/api/clinics/{clinic}/patients")
class PatientController {

    private final Directory directory;
    private final Patients patients;
    private final Idempotency idempotency;
    private final Clock clock;

    PatientController(Directory directory, Patients patients, Idempotency idempotency, Clock clock) {
        this.directory = directory;
        this.patients = patients;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    record PatientAnswer(
            UUID id,
            String givenName,
            String familyName,
            LocalDate birthDate,
            @Nullable String email,
            @Nullable String phone,
            String language) {

        static PatientAnswer of(RegisteredPatient patient) {
            return new PatientAnswer(
                    patient.id(),
                    patient.givenName(),
                    patient.familyName(),
                    patient.birthDate(),
                    patient.email().orElse(null),
                    patient.phone().orElse(null),
                    patient.language());
        }
    }

    @Allowed({Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PatientAnswer register(
            @PathVariable String clinic, Caller caller, IdempotencyKey key, @RequestBody RegistrationRequest body) {
        Clinic known = clinic(clinic);
        Instant now = clock.instant();
        RegisteredPatient patient = body.toPatient(UUID.randomUUID(), known, LocalDate.ofInstant(now, known.zone()));
        return idempotency.once(caller, key, List.of("patients", clinic, body), PatientAnswer.class, () -> {
            patients.add(patient, now);
            return PatientAnswer.of(patient);
        });
    }

    @Allowed({Role.PATIENT, Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    @GetMapping("/{id}")
    PatientAnswer patient(@PathVariable String clinic, @PathVariable UUID id, Caller caller) {
        return patients.find(clinic(clinic).chain(), AskedPatient.of(caller, id, "id"))
                .map(PatientAnswer::of)
                .orElseThrow(ProblemException::notFound);
    }

    /**
     * Who is on the line: patients of the chain by parts of names, digits of the telephone number or the birth date, best
     * first. The words travel in the body, because addresses are written down in logs. Changes nothing, so it takes no key.
     */
    @Allowed({Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    @PostMapping("/search")
    Page<PatientAnswer> search(@PathVariable String clinic, @RequestBody SearchRequest body) {
        Clinic known = clinic(clinic);
        return new Page<>(
                patients.search(known.chain(), body.checked(), SearchRequest.MOST_FOUND).stream()
                        .map(PatientAnswer::of)
                        .toList(),
                null);
    }

    private Clinic clinic(String clinic) {
        return directory
                .premises(clinic)
                .orElseThrow(ProblemException::notFound)
                .clinic();
    }
}
