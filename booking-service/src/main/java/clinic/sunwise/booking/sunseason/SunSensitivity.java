package clinic.sunwise.booking.sunseason;

/**
 * How a class of treatments reacts to sun after the session. Every number is data of a protocol; the constants are the
 * shipped ones.
 *
 * @param windowDays length of the protected window, the session's day included, 1 to 365
 * @param clinician how the window is measured for a clinician's decision
 * @param clinicianFrom UV index from which a clinician decides, inclusive
 * @param adviceDays days, the session's included, whose strongest index decides on advice, 1 to 365
 * @param adviceFrom UV index from which advice is given, inclusive
 */
public record SunSensitivity(
        int windowDays, Measure clinician, double clinicianFrom, int adviceDays, double adviceFrom) {

    /** How a window of days becomes one index. */
    public enum Measure {
        /** The strongest day decides. */
        MAXIMUM,
        /** The average day decides. */
        MEAN,
        /** A clinician is never needed because of the sun. */
        NONE
    }

    /** WHO: "moderate" begins where the index rounds to 3. */
    public static final double MODERATE = 2.5;

    /** WHO: "high" begins where the index rounds to 6. */
    public static final double HIGH = 5.5;

    public SunSensitivity {
        if (windowDays < 1 || windowDays > 365 || adviceDays < 1 || adviceDays > 365) {
            throw new IllegalArgumentException("a window has 1 to 365 days: " + windowDays + ", " + adviceDays);
        }
        if (!(clinicianFrom > 0) || !(adviceFrom > 0)) {
            throw new IllegalArgumentException("an index is positive: " + clinicianFrom + ", " + adviceFrom);
        }
    }

    /** Superficial and medium treatments: a high index on any day of the window. */
    public static SunSensitivity seasonal(int windowDays) {
        return new SunSensitivity(windowDays, Measure.MAXIMUM, HIGH, windowDays, MODERATE);
    }

    /** Treatments for any time of the year (diamond): advice only. */
    public static SunSensitivity anySeason(int windowDays) {
        return new SunSensitivity(windowDays, Measure.NONE, HIGH, windowDays, MODERATE);
    }

    /** Deep treatments: a moderate index on average over six weeks; advice looks 90 days ahead. */
    public static SunSensitivity deep() {
        return new SunSensitivity(42, Measure.MEAN, MODERATE, 90, MODERATE);
    }
}
