package clinic.sunwise.booking.protocols;

import java.time.Period;

/**
 * How many sessions a technique usually takes.
 *
 * @param sessionsMin at least 1
 * @param sessionsMax inclusive, not less than {@code sessionsMin}, at most 100
 * @param newAfter without a session for longer, the next one begins a new course
 */
public record Course(int sessionsMin, int sessionsMax, Period newAfter, Source source) {

    /** Ours where a protocol says nothing: no document tells when an interrupted course is a new one. */
    public static final Period USUAL_NEW_AFTER = Period.ofMonths(6);

    public Course {
        if (sessionsMin < 1 || sessionsMax < sessionsMin || sessionsMax > 100) {
            throw new IllegalArgumentException(
                    "a course has 1 to 100 sessions, and its most are not fewer than its least: " + sessionsMin + " to "
                            + sessionsMax);
        }
        Bounds.distance("what begins a new course", newAfter);
    }
}
