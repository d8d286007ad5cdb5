package clinic.sunwise.booking.protocols;

import java.util.Set;

/**
 * A step that comes before the treatment.
 *
 * @param anyOf of {@link ClinicalWords#STEPS}, at least one; each of them counts
 * @param count how often, 1 to 10
 */
public record PathwayStep(Scope scope, Set<String> anyOf, int count, VerdictLevel level, Source source)
        implements ProtocolRule {

    public PathwayStep {
        anyOf = Set.copyOf(anyOf);
        Bounds.known("step", anyOf, ClinicalWords.STEPS);
        Bounds.within("how often a step is taken", count, 1, 10);
        Bounds.speaks(level);
    }

    @Override
    public String code() {
        return "missing-step";
    }
}
