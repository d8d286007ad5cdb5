package clinic.sunwise.booking.appointments.http;

import clinic.sunwise.booking.appointments.Consent;
import clinic.sunwise.booking.appointments.Moves;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.FieldErrors;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Moving what is booked: a patient her own, in time; the desk all. */
@RestController
class MoveController {

    private final Moves moves;
    private final SettledAnswers answers;

    MoveController(Moves moves, SettledAnswers answers) {
        this.moves = moves;
        this.answers = answers;
    }

    /**
     * Where an appointment shall go.
     *
     * @param practitionerId anybody who is free then if absent
     * @param version of the appointment as it was read
     * @param adviceConfirmed needed only where there is advice that was not there when it was booked
     */
    record MoveBody(
            @Nullable OffsetDateTime startsAt,
            @Nullable UUID practitionerId,
            @Nullable Integer version,
            @Nullable Boolean adviceConfirmed,
            @Nullable OverrideBody override) {

        Moves.Wish checked(Caller caller, Locale language) {
            new FieldErrors()
                    .require(startsAt, "startsAt")
                    .require(version, "version")
                    .throwIfAny();
            return new Moves.Wish(
                    Objects.requireNonNull(startsAt),
                    Optional.ofNullable(practitionerId),
                    Objects.requireNonNull(version),
                    new Consent(
                            Boolean.TRUE.equals(adviceConfirmed), language, OverrideBody.checked(override, caller)));
        }
    }

    @PostMapping("/api/clinics/{clinic}/appointments/{id}/move")
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    AppointmentAnswer move(
            @PathVariable String clinic,
            @PathVariable UUID id,
            @RequestBody MoveBody body,
            IdempotencyKey key,
            Caller caller,
            Locale language) {
        Moves.Wish wish = body.checked(caller, language);
        return answers.once(
                key, caller, language, List.of("move", clinic, id, body), () -> moves.move(clinic, id, wish, caller));
    }
}
