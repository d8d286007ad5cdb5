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
 * @param course that it is one of several sessions of; empty for a session by itself
 */
public record BookingRequest(
        String clinic,
        UUID patient,
        Treatment treatment,
        OffsetDateTime start,
        Optional<UUID> practitioner,
        Consent consent,
        Optional<UUID> course) {

    /** A session by itself. */
    public BookingRequest(
            String clinic,
            UUID patient,
            Treatment treatment,
            OffsetDateTime start,
            Optional<UUID> practitioner,
            Consent consent) {
        this(clinic, patient, treatment, start, practitioner, consent, Optional.empty());
    }
}
