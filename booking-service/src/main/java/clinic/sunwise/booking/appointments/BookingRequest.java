package clinic.sunwise.booking.appointments;

import clinic.sunwise.booking.protocols.Treatment;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * A session that somebody asks for.
 *
 * @param start with the clinic's offset
 * @param practitioner empty for any
 */
public record BookingRequest(
        String clinic,
        UUID patient,
        Treatment treatment,
        OffsetDateTime start,
        Optional<UUID> practitioner,
        Consent consent) {}
