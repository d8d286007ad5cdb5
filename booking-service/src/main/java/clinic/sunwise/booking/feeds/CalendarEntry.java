package clinic.sunwise.booking.feeds;

import clinic.sunwise.booking.availability.TimeRange;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An appointment as a calendar shows it.
 *
 * @param id stays the same for good
 * @param sequence grows with each change
 * @param changedAt when it was changed last
 * @param summary its title
 * @param place where it is
 */
public record CalendarEntry(
        UUID id,
        TimeRange during,
        Status status,
        int sequence,
        Instant changedAt,
        String summary,
        Optional<String> place) {

    /** What becomes of it. */
    public enum Status {
        TENTATIVE,
        CONFIRMED,
        CANCELLED
    }
}
