package clinic.sunwise.booking.protocols;

/**
 * A sunny stay in the days after a session, whatever the season at the clinic.
 *
 * @param windowDays the protected window, the session's day included, 1 to 365
 * @param indexFrom UV index from which a stay at a named place counts, inclusive; a stay at no named place always does
 */
public record PlannedSun(Scope scope, int windowDays, double indexFrom, VerdictLevel level, Source source)
        implements ProtocolRule {

    public PlannedSun {
        Bounds.within("a protected window in days", windowDays, 1, 365);
        if (!(indexFrom > 0 && indexFrom <= 20)) {
            throw new IllegalArgumentException("a UV index is above 0 and at most 20: " + indexFrom);
        }
        Bounds.speaks(level);
    }

    @Override
    public String code() {
        return "planned-sun";
    }
}
