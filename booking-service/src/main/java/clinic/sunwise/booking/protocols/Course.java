package clinic.sunwise.booking.protocols;

/**
 * How many sessions a technique usually takes.
 *
 * @param sessionsMin at least 1
 * @param sessionsMax inclusive, not less than {@code sessionsMin}
 */
public record Course(int sessionsMin, int sessionsMax, Source source) {

    public Course {
        if (sessionsMin < 1 || sessionsMax < sessionsMin) {
            throw new IllegalArgumentException(
                    "a course has at least one session, and its most are not fewer than its least: " + sessionsMin
                            + " to " + sessionsMax);
        }
    }
}
