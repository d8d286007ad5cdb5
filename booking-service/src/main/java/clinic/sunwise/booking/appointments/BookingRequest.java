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
 * @param adviceConfirmed the patient has read what the rules advise
 */
public record BookingRequest(
        String clinic,
        UUID patient,
        Treatment treatment,
        OffsetDateTime start,
        Optional<UUID> practitioner,
        boolean adviceConfirmed) {}
