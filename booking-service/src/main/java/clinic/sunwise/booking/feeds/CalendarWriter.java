package clinic.sunwise.booking.feeds;

import java.util.List;

/** Writes calendars as other programs read them. */
public interface CalendarWriter {

    /**
     * The calendar, the same bytes for the same entries.
     *
     * @param name of the calendar
     */
    byte[] write(String name, List<CalendarEntry> entries);
}
