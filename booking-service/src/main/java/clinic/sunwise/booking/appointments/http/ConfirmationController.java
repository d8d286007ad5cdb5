package clinic.sunwise.booking.appointments.http;

import clinic.sunwise.booking.appointments.Consent;
import clinic.sunwise.booking.appointments.TentativeBookings;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Confirming what was tentative. */
@RestController
class ConfirmationController {

    private final TentativeBookings bookings;
    private final SettledAnswers answers;

    ConfirmationController(TentativeBookings bookings, SettledAnswers answers) {
        this.bookings = bookings;
        this.answers = answers;
    }

    /** @param adviceConfirmed needed only where there is advice that was not there when it was made */
    record ConfirmationBody(@Nullable Boolean adviceConfirmed) {}

    @PostMapping("/api/clinics/{clinic}/appointments/{id}/confirm")
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    AppointmentAnswer confirm(
            @PathVariable String clinic,
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable ConfirmationBody body,
            IdempotencyKey key,
            Caller caller,
            Locale language) {
        boolean confirmed = body != null && Boolean.TRUE.equals(body.adviceConfirmed());
        Consent consent = new Consent(confirmed, language, Optional.empty());
        return answers.once(
                key,
                caller,
                language,
                List.of("confirm", clinic, id, confirmed),
                () -> bookings.confirm(clinic, id, consent, caller));
    }
}
