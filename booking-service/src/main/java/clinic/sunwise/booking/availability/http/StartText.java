package clinic.sunwise.booking.availability.http;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.stream.IntStream;

/**
 * Writes the start of a session as RFC 3339. An answer has thousands of them, and the general formatter would take longer
 * than the search.
 */
final class StartText {

    private static final int MINUTES = 24 * 60;
    private static final String[] TIMES = IntStream.range(0, MINUTES)
            .mapToObj(minute -> "T" + LocalTime.ofSecondOfDay(minute * 60L) + ":00")
            .toArray(String[]::new);

    private StartText() {}

    /**
     * Such as {@code 2026-11-23T09:00:00+01:00}.
     *
     * @param date the day of the start as text
     * @param start on a full minute
     */
    static String of(String date, OffsetDateTime start) {
        return date
                + TIMES[start.getHour() * 60 + start.getMinute()]
                + start.getOffset().getId();
    }
}
