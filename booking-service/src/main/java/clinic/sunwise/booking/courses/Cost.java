package clinic.sunwise.booking.courses;

/**
 * The objective as two numbers, the lower the better. The first depends on days alone: changed sessions, then days of
 * deviation. The second decides among equals: sessions with others than the wished practitioner, then changes of practitioner,
 * then minutes from the wished hours, then the last day. Each part has room for the worst plan of 60 sessions, so that no sum
 * runs over into the part before it.
 */
final class Cost {

    /** More than any plan costs, and still fit for additions. */
    static final long NONE = Long.MAX_VALUE / 4;

    /** One changed session: more than all deviation of 60 sessions in two-year steps and of one after ten years. */
    static final long CHANGED = 1L << 17;

    private static final int MINUTES = 9;
    private static final int CHANGES = MINUTES + 17;
    private static final int OTHERS = CHANGES + 6;

    /** One change of practitioner. */
    static final long CHANGE = 1L << CHANGES;

    private Cost() {}

    /** Of one session by itself, the second number. */
    static long session(int others, int minutes) {
        return ((long) others << OTHERS) + ((long) minutes << MINUTES);
    }

    /** Of a last session on that day of the search. */
    static long end(int day) {
        return day;
    }
}
