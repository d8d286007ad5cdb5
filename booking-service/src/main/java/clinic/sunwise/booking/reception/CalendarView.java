package clinic.sunwise.booking.reception;

import clinic.sunwise.booking.availability.ResourceKind;
import java.time.ZoneId;
import java.util.List;

/**
 * Some days of a clinic by practitioner, room, device or recovery place.
 *
 * @param columns one for each, in the clinic's order
 */
public record CalendarView(ZoneId zone, ResourceKind by, List<DayPlan> days, List<Column> columns) {

    public CalendarView {
        days = List.copyOf(days);
        columns = List.copyOf(columns);
    }
}
