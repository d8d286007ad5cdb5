package clinic.sunwise.booking.reception;

import clinic.sunwise.booking.appointments.Consent;
import clinic.sunwise.booking.protocols.Treatment;
import java.util.Optional;
import java.util.UUID;

/**
 * A patient who stands at the desk and has no appointment.
 *
 * @param practitioner empty for any
 */
public record WalkIn(
        String clinic, UUID patient, Treatment treatment, Optional<UUID> practitioner, Consent consent, Check check) {}
