package clinic.sunwise.booking.protocols;

import clinic.sunwise.booking.sunseason.SunSensitivity;
import java.util.List;
import java.util.Optional;

/**
 * When in the year a treatment is possible, because of the sun in the days after it: computed from the clinic's place, or
 * on fixed dates instead.
 *
 * @param sensitivity how the computed sun decides; empty where fixed dates do
 * @param closed the fixed dates, on which a clinician decides; empty where the sun does
 */
public record SeasonRule(Scope scope, Optional<SunSensitivity> sensitivity, List<ClosedDates> closed, Source source)
        implements ProtocolRule {

    public SeasonRule {
        closed = List.copyOf(closed);
        if (sensitivity.isPresent() != closed.isEmpty()) {
            throw new IllegalArgumentException("a season is computed from the sun or has fixed dates, one of the two");
        }
    }

    @Override
    public String code() {
        return "sun-season";
    }
}
