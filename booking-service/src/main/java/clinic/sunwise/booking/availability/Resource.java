package clinic.sunwise.booking.availability;

import clinic.sunwise.booking.directory.WeeklyHours;
import java.util.List;
import java.util.UUID;

/**
 * A practitioner, room or device as far as time is concerned.
 *
 * @param hours when it can be used on each weekday; a missing weekday is closed
 * @param busy what already takes it, buffers included, in any order
 */
public record Resource(UUID id, WeeklyHours hours, List<TimeRange> busy) {

    public Resource {
        busy = List.copyOf(busy);
    }
}
