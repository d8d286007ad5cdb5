package clinic.sunwise.booking.courses;

import java.time.LocalTime;

/**
 * When sessions shall start, on the clinic's wall clock.
 *
 * @param earliest inclusive
 * @param latest inclusive, not before {@code earliest}
 * @param strict no other times will do; else times near to it are better
 */
public record WishedHours(LocalTime earliest, LocalTime latest, boolean strict) {

    public WishedHours {
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException("wished hours go forward: " + earliest + " to " + latest);
        }
    }

    /** Whole minutes by which a start misses the hours. */
    int minutesFrom(LocalTime start) {
        int tooEarly = minuteOfDay(earliest) - minuteOfDay(start);
        int tooLate = minuteOfDay(start) - minuteOfDay(latest);
        return Math.max(0, Math.max(tooEarly, tooLate));
    }

    private static int minuteOfDay(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    WishedHours rather() {
        return new WishedHours(earliest, latest, false);
    }
}
