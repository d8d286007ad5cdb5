package clinic.sunwise.booking.protocols.yaml;

import java.time.Period;
import java.util.regex.Pattern;

/** A distance in the calendar, written as in ISO 8601 with one unit: {@code P14D}, {@code P6M}. */
final class Distance {

    private static final Pattern ONE_UNIT = Pattern.compile("P[0-9]{1,3}[DWMY]");

    private Distance() {}

    static Period parse(String text) {
        if (!ONE_UNIT.matcher(text).matches()) {
            throw new IllegalArgumentException("a distance is written like P14D or P6M, not " + text);
        }
        return Period.parse(text);
    }
}
