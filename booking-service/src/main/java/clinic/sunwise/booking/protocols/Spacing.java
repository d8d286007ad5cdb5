package clinic.sunwise.booking.protocols;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * The least distance between two sessions on the same skin, in calendar days or months of the clinic.
 *
 * @param minimum positive, at most two years; from one session's day to the first day on which the next may be
 * @param verySensitive the minimum for particularly sensitive skin, if the protocol has one
 */
public record Spacing(Period minimum, Optional<Period> verySensitive, Source source) {

    public Spacing {
        requireSensible(minimum);
        verySensitive.ifPresent(Spacing::requireSensible);
    }

    /** The minimum for this skin. */
    public Period minimumFor(SkinSensitivity skin) {
        return skin == SkinSensitivity.VERY_SENSITIVE ? verySensitive.orElse(minimum) : minimum;
    }

    /** The first day on which the same skin may be treated again; 31 January and a month are 28 or 29 February. */
    public LocalDate nextAfter(LocalDate session, SkinSensitivity skin) {
        return session.plus(minimumFor(skin));
    }

    private static void requireSensible(Period period) {
        LocalDate next = LocalDate.EPOCH.plus(period);
        if (!next.isAfter(LocalDate.EPOCH) || next.isAfter(LocalDate.EPOCH.plusYears(2))) {
            throw new IllegalArgumentException("a spacing is positive and at most two years: " + period);
        }
    }
}
