package clinic.sunwise.booking.availability;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A practitioner, room or device as far as time is concerned.
 *
 * @param hours when it can be used on each weekday; a missing weekday is closed
 * @param busy what already takes it, buffers included, in any order
 */
public record Resource(UUID id, Map<DayOfWeek, List<Hours>> hours, List<TimeRange> busy) {

    public Resource {
        hours = Map.copyOf(hours);
        busy = List.copyOf(busy);
    }
}
