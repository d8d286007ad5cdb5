package clinic.sunwise.booking.visits;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * When the patient should come again.
 *
 * @param from the day that suits the rules best
 * @param until last day that keeps the course, not before {@code from}; empty where the protocol names none
 * @param times up to three free ones, each on a day of its own
 * @param booked the session that she is booked for already
 */
public record NextSession(
        LocalDate from, Optional<LocalDate> until, List<OffsetDateTime> times, Optional<UUID> booked) {

    public NextSession {
        times = List.copyOf(times);
    }
}
