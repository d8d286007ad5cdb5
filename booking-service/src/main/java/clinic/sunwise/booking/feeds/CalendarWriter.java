package clinic.sunwise.booking.feeds;

import java.time.Instant;
import java.util.List;

/** Writes calendars as other programs read them. */
public interface CalendarWriter {

    /**
     * The calendar, the same bytes for the same entries.
     *
     * @param name of the calendar
     */
    byte[] write(String name, List<CalendarEntry> entries);

    /**
     * One entry as a mail carries it, so that the reader's program adds it, changes it or takes it away (RFC 5546).
     *
     * @param at when it was written
     */
    byte[] invitation(CalendarEntry entry, Parties parties, Instant at);

    /** Who invites whom, by mail address. */
    record Parties(String organizer, String organizerName, String attendee) {}

    /** The method of an invitation: how a program is to take it. */
    static String method(CalendarEntry entry) {
        return entry.status() == CalendarEntry.Status.CANCELLED ? "CANCEL" : "REQUEST";
    }
}
