package clinic.sunwise.booking.courses;

import java.time.LocalDate;
import java.time.Period;

/**
 * The ideal distance from one session of a course to the next, such as 15 to 20 days or 2 to 3 months. Sessions too close are
 * the judge's business, not the rhythm's.
 *
 * @param least positive
 * @param most inclusive, not less than {@code least}, at most two years
 */
public record Rhythm(Period least, Period most) {

    public Rhythm {
        LocalDate first = LocalDate.EPOCH.plus(least);
        LocalDate last = LocalDate.EPOCH.plus(most);
        if (!first.isAfter(LocalDate.EPOCH) || last.isBefore(first) || last.isAfter(LocalDate.EPOCH.plusYears(2))) {
            throw new IllegalArgumentException(
                    "a rhythm goes up from at least a day to at most two years: " + least + " to " + most);
        }
    }

    /** The rhythm of one session each so many days. */
    public static Rhythm ofDays(int days) {
        return new Rhythm(Period.ofDays(days), Period.ofDays(days));
    }

    /** The first day that is ideal for the next session. */
    LocalDate idealFrom(LocalDate before) {
        return before.plus(least);
    }

    /** The last day that is ideal for the next session, inclusive. */
    LocalDate idealUntil(LocalDate before) {
        return before.plus(most);
    }

    /** By how many days a session comes too early or too late after the one before it; 0 for the ideal. */
    int deviation(LocalDate before, LocalDate session) {
        return Math.toIntExact(
                outside(idealFrom(before).toEpochDay(), idealUntil(before).toEpochDay(), session.toEpochDay()));
    }

    /** The distance of a day from a stretch of days, both ends inclusive. */
    static long outside(long first, long last, long day) {
        return Math.max(0, Math.max(first - day, day - last));
    }
}
