package clinic.sunwise.booking.availability;

import clinic.sunwise.booking.directory.OpenHours;
import java.util.List;
import java.util.UUID;

/**
 * A practitioner, room or device as far as time is concerned.
 *
 * @param hours when it can be used
 * @param busy what already takes it, buffers included, in any order
 */
public record Resource(UUID id, OpenHours hours, List<TimeRange> busy) implements FreeCells {

    public Resource {
        busy = List.copyOf(busy);
    }

    @Override
    public Cells free(DayMask day) {
        Cells taken = Cells.none();
        busy.forEach(each -> day.take(each, taken));
        return day.open(hours).without(taken);
    }
}
