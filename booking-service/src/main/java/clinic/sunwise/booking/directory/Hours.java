package clinic.sunwise.booking.directory;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Hours of one day on the clinic's wall clock, half-open, within the day. */
public record Hours(LocalTime from, LocalTime to) {

    public Hours {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("hours end after they start: " + from + " to " + to);
        }
    }

    /** The hours that lie in both. */
    static List<Hours> shared(List<Hours> some, List<Hours> others) {
        List<Hours> shared = new ArrayList<>();
        for (Hours one : some) {
            for (Hours other : others) {
                add(shared, later(one.from, other.from), earlier(one.to, other.to));
            }
        }
        return shared;
    }

    /** What is left of the hours without this stretch. */
    List<Hours> outOf(List<Hours> hours) {
        List<Hours> left = new ArrayList<>();
        for (Hours each : hours) {
            add(left, each.from, earlier(each.to, from));
            add(left, later(each.from, to), each.to);
        }
        return left;
    }

    private static void add(List<Hours> hours, LocalTime from, LocalTime to) {
        if (from.isBefore(to)) {
            hours.add(new Hours(from, to));
        }
    }

    private static LocalTime later(LocalTime one, LocalTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalTime earlier(LocalTime one, LocalTime other) {
        return one.isBefore(other) ? one : other;
    }
}
