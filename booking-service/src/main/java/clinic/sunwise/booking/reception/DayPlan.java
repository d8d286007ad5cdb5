package clinic.sunwise.booking.reception;

import clinic.sunwise.booking.availability.TimeRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A day of a clinic in the calendar.
 *
 * @param holiday its name where it is a public holiday, whether or not the clinic closes
 * @param open when the clinic is open
 */
public record DayPlan(LocalDate date, Optional<String> holiday, List<TimeRange> open) {

    public DayPlan {
        open = List.copyOf(open);
    }
}
