package clinic.sunwise.booking.protocols;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * Dates of every year between which a season is closed, both inclusive; {@code from} after {@code to} runs over New Year.
 *
 * <p>29 February is a date of common years too, as a border between 28 February and 1 March.
 */
public record ClosedDates(MonthDay from, MonthDay to) {

    /** True where the session's day lies between them. */
    public boolean contains(LocalDate day) {
        MonthDay date = MonthDay.from(day);
        return from.isAfter(to) ? !date.isBefore(from) || !date.isAfter(to) : !date.isBefore(from) && !date.isAfter(to);
    }
}
