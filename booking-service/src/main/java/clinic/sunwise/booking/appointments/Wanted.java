package clinic.sunwise.booking.appointments;

import clinic.sunwise.booking.availability.TimeRange;
import clinic.sunwise.booking.directory.Premises;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.Treatment;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A session in search of a place.
 *
 * @param protocol in force at the clinic on the session's day
 * @param practitioner the one who is wished for; empty for any
 */
record Wanted(
        Premises premises, Protocol protocol, Treatment treatment, TimeRange during, Optional<UUID> practitioner) {

    /** The session's day in the clinic's time zone. */
    LocalDate day() {
        return LocalDate.ofInstant(during.start(), premises.clinic().zone());
    }
}
