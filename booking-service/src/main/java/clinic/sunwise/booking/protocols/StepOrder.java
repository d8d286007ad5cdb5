package clinic.sunwise.booking.protocols;

import java.util.List;

/**
 * A step that is taken strictly before another one is taken for the nth time, such as the estimate signed before the second
 * consultation.
 *
 * @param step of {@link ClinicalWords#STEPS}
 * @param before another one
 * @param number the how manieth, 1 to 10
 */
public record StepOrder(Scope scope, String step, String before, int number, VerdictLevel level, Source source)
        implements ProtocolRule {

    public StepOrder {
        Bounds.known("step", List.of(step, before), ClinicalWords.STEPS);
        Bounds.within("the number of a step", number, 1, 10);
        Bounds.speaks(level);
        if (step.equals(before)) {
            throw new IllegalArgumentException("a step does not come before itself: " + step);
        }
    }

    @Override
    public String code() {
        return "step-order";
    }
}
