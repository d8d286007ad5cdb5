package clinic.sunwise.booking.privacy.http;

import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.patients.AskedPatient;
import clinic.sunwise.booking.patients.Patients;
import clinic.sunwise.booking.privacy.ErasureOutcome;
import clinic.sunwise.booking.privacy.Erasures;
import clinic.sunwise.booking.privacy.PatientData;
import clinic.sunwise.platform.idempotency.Idempotency;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.ProblemException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a patient may ask of her data (GDPR, articles 15, 17 and 20): for herself, or through an administrator. */
@RestController
@RequestMapping("/api/clinics/{clinic}/patients/{id}")
class PrivacyController {

    private final Directory directory;
    private final Patients patients;
    private final PatientData data;
    private final Erasures erasures;
    private final PrivacyProblems problems;
    private final Idempotency idempotency;
    private final Clock clock;

    PrivacyController(
            Directory directory,
            Patients patients,
            PatientData data,
            Erasures erasures,
            PrivacyProblems problems,
            Idempotency idempotency,
            Clock clock) {
        this.directory = directory;
        this.patients = patients;
        this.data = data;
        this.erasures = erasures;
        this.problems = problems;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /**
     * Everything that booking keeps of her at the chain.
     *
     * @param data rows by what they are, as they are kept
     */
    record ExportAnswer(UUID patientId, OffsetDateTime madeAt, Map<String, List<Map<String, Object>>> data) {}

    /** All that booking knows of her, to take along; what billing knows it gives by itself. */
    @GetMapping("/export")
    @Allowed({Role.PATIENT, Role.ADMINISTRATOR})
    ResponseEntity<ExportAnswer> export(@PathVariable String clinic, @PathVariable UUID id, Caller caller) {
        Clinic known = clinic(clinic);
        UUID patient = patients.find(known.chain(), AskedPatient.of(caller, id, "id"))
                .orElseThrow(ProblemException::notFound)
                .id();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"bookings.json\"")
                .body(new ExportAnswer(
                        patient,
                        clock.instant().atZone(known.zone()).toOffsetDateTime(),
                        data.of(known.chain(), patient)));
    }

    /**
     * What has become of it.
     *
     * @param state {@code erased}, or {@code to-be-confirmed} by the link in a mail to her
     * @param erasedAt null until she is
     * @param confirmableUntil null where nothing is left to confirm
     */
    record ErasureAnswer(
            String state,
            @Nullable OffsetDateTime erasedAt,
            @Nullable OffsetDateTime confirmableUntil) {}

    /**
     * Erases her: at once where an administrator does it, and once she has followed the link in a mail where she wants it herself,
     * so that neither a slip nor a stolen session is enough.
     */
    @PostMapping("/erasure")
    @Allowed({Role.PATIENT, Role.ADMINISTRATOR})
    ErasureAnswer erase(
            @PathVariable String clinic, @PathVariable UUID id, Caller caller, IdempotencyKey key, Locale language) {
        Clinic known = clinic(clinic);
        UUID patient = AskedPatient.of(caller, id, "id");
        return idempotency.once(
                caller,
                key,
                List.of("erasure", clinic, id),
                ErasureAnswer.class,
                () -> answer(
                        caller.role() == Role.PATIENT
                                ? erasures.request(known, patient)
                                : erasures.erase(known, patient, caller.subject()),
                        known,
                        language));
    }

    private ErasureAnswer answer(ErasureOutcome outcome, Clinic clinic, Locale language) {
        return switch (outcome) {
            case ErasureOutcome.Erased erased ->
                new ErasureAnswer("erased", erased.at().atZone(clinic.zone()).toOffsetDateTime(), null);
            case ErasureOutcome.ToBeConfirmed waiting ->
                new ErasureAnswer(
                        "to-be-confirmed",
                        null,
                        waiting.until().atZone(clinic.zone()).toOffsetDateTime());
            case ErasureOutcome.StillExpected expected -> throw problems.stillExpected(expected, language);
            case ErasureOutcome.NoAddress none -> throw problems.noAddress(language);
            case ErasureOutcome.NotFound unknown -> throw ProblemException.notFound();
        };
    }

    private Clinic clinic(String clinic) {
        return directory
                .premises(clinic)
                .orElseThrow(ProblemException::notFound)
                .clinic();
    }
}
