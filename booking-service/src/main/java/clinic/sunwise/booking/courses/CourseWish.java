package clinic.sunwise.booking.courses;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A course that somebody would like to book.
 *
 * @param sessions 1 to 60
 * @param previous the course's last session that took place already, at most ten years before {@code from}; empty for a new
 *     course
 * @param from the first day of the search, in the clinic's time zone
 * @param days of the search, 1 to 400
 */
public record CourseWish(
        int sessions, Rhythm rhythm, Optional<LocalDate> previous, Wishes wishes, LocalDate from, int days) {

    public static final int MOST_SESSIONS = 60;
    public static final int MOST_DAYS = 400;
    private static final int MOST_YEARS_AGO = 10;

    public CourseWish {
        if (sessions < 1 || sessions > MOST_SESSIONS) {
            throw new IllegalArgumentException("a course has 1 to " + MOST_SESSIONS + " sessions: " + sessions);
        }
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("a course is planned over 1 to " + MOST_DAYS + " days: " + days);
        }
        if (previous.isPresent() && !isShortBefore(previous.get(), from)) {
            throw new IllegalArgumentException(
                    "the previous session was before " + from + ", at most ten years: " + previous.get());
        }
    }

    private static boolean isShortBefore(LocalDate previous, LocalDate from) {
        return previous.isBefore(from) && !previous.isBefore(from.minusYears(MOST_YEARS_AGO));
    }

    /** The last day of the search, inclusive. */
    LocalDate last() {
        return day(days - 1);
    }

    LocalDate day(int index) {
        return from.plusDays(index);
    }

    /** By how many days a first session on that day misses the ideal; 0 for a new course. */
    int deviationOfFirst(LocalDate day) {
        return previous.map(before -> rhythm.deviation(before, day)).orElse(0);
    }

    CourseWish with(Wishes others) {
        return new CourseWish(sessions, rhythm, previous, others, from, days);
    }

    CourseWish with(int fewer) {
        return new CourseWish(fewer, rhythm, previous, wishes, from, days);
    }
}
