package clinic.sunwise.booking.reception;

import clinic.sunwise.booking.availability.TimeRange;
import java.util.List;
import java.util.UUID;

/**
 * Somebody or something in the calendar.
 *
 * @param open when it can be used, within the clinic's hours, by start
 * @param closures what keeps it from being used, by start
 * @param occupations by start
 */
public record Column(
        UUID resource, String name, List<TimeRange> open, List<Closure> closures, List<Occupation> occupations) {

    /**
     * An entry of the timetable on one day: the clinic's closure, her absence, or that it is out of service.
     *
     * @param kind the word for it in the timetable
     */
    public record Closure(UUID entry, String kind, TimeRange during, String reason) {}

    public Column {
        open = List.copyOf(open);
        closures = List.copyOf(closures);
        occupations = List.copyOf(occupations);
    }
}
