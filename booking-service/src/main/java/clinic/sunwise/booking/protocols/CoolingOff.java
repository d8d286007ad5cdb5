package clinic.sunwise.booking.protocols;

import java.util.List;

/**
 * Time to change one's mind: more than so many days lie between a step and the treatment.
 *
 * @param step of {@link ClinicalWords#STEPS}
 * @param days 1 to 365; the treatment is on the day after them at the earliest
 */
public record CoolingOff(Scope scope, String step, int days, VerdictLevel level, Source source)
        implements ProtocolRule {

    public CoolingOff {
        Bounds.known("step", List.of(step), ClinicalWords.STEPS);
        Bounds.within("days to change one's mind", days, 1, 365);
        Bounds.speaks(level);
    }

    @Override
    public String code() {
        return "cooling-off";
    }
}
