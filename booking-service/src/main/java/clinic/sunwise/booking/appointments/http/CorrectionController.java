package clinic.sunwise.booking.appointments.http;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.appointments.AppointmentStore.Corrected;
import clinic.sunwise.booking.appointments.Appointments;
import clinic.sunwise.booking.appointments.Corrections;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.paging.Page;
import clinic.sunwise.platform.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Putting right what was noted by mistake. */
@RestController
@RequestMapping("/api/clinics/{clinic}/appointments/{id}")
class CorrectionController {

    private final Corrections corrections;
    private final Appointments appointments;
    private final SettledAnswers answers;

    CorrectionController(Corrections corrections, Appointments appointments, SettledAnswers answers) {
        this.corrections = corrections;
        this.appointments = appointments;
        this.answers = answers;
    }

    /** @param reason 20 to 2000 characters */
    record CorrectionBody(@Nullable String reason) {}

    record CorrectionAnswer(String from, String to, String reason, String by, Instant at) {

        static CorrectionAnswer of(Corrected corrected) {
            return new CorrectionAnswer(
                    corrected.from().code(), corrected.to().code(), corrected.reason(), corrected.by(), corrected.at());
        }
    }

    /** Makes it a booked one again. */
    @PostMapping("/correct")
    @Allowed({Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    AppointmentAnswer correct(
            @PathVariable String clinic,
            @PathVariable UUID id,
            @RequestBody CorrectionBody body,
            IdempotencyKey key,
            Caller caller,
            Locale language) {
        String reason = OverrideBody.written(body.reason(), "reason");
        return answers.once(
                key,
                caller,
                language,
                List.of("correct", clinic, id, reason),
                () -> corrections.correct(clinic, id, reason, caller));
    }

    /** All corrections, oldest first. */
    @GetMapping("/corrections")
    @Allowed({Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    Page<CorrectionAnswer> corrections(@PathVariable String clinic, @PathVariable UUID id, Caller caller) {
        Appointment found = appointments.find(clinic, id, caller).orElseThrow(ProblemException::notFound);
        return new Page<>(
                corrections.of(clinic, found.id()).stream()
                        .map(CorrectionAnswer::of)
                        .toList(),
                null);
    }
}
