/** Calendars as iCalendar (RFC 5545) writes them. */
@NullMarked
package clinic.sunwise.booking.feeds.ical;

import org.jspecify.annotations.NullMarked;
