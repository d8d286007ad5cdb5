package clinic.sunwise.booking.protocols;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * The distance between two sessions on the same skin, in calendar days or months of the clinic. Closer than the minimum is a
 * clinician's decision; within a course, longer than the longest deserves advice.
 *
 * @param minimum positive, at most two years; from one session's day to the first day on which the next may be
 * @param verySensitive the minimum for particularly sensitive skin, if the protocol has one
 * @param longest from one session's day to the last day on which the next keeps the course; not less than the minimum
 */
public record Spacing(
        Scope scope, Period minimum, Optional<Period> verySensitive, Optional<Period> longest, Source source)
        implements ProtocolRule {

    public Spacing {
        Bounds.distance("a spacing", minimum);
        verySensitive.ifPresent(period -> Bounds.distance("a spacing", period));
        longest.ifPresent(period -> Bounds.distance("a spacing", period));
        longest.ifPresent(period -> Bounds.ordered("a spacing", minimum, period));
    }

    @Override
    public String code() {
        return "minimum-spacing";
    }

    /** The minimum for this skin. */
    public Period minimumFor(SkinSensitivity skin) {
        return skin == SkinSensitivity.VERY_SENSITIVE ? verySensitive.orElse(minimum) : minimum;
    }

    /** The first day on which the same skin may be treated again; 31 January and a month are 28 or 29 February. */
    public LocalDate nextAfter(LocalDate session, SkinSensitivity skin) {
        return session.plus(minimumFor(skin));
    }
}
