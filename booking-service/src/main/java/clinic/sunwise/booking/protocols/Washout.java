package clinic.sunwise.booking.protocols;

import java.time.Period;
import java.util.Set;

/**
 * A distance that a treatment keeps from something else that is done to the skin, or taken.
 *
 * @param agents of {@link ClinicalWords#AGENTS}, at least one
 * @param direction which of the two comes first
 * @param distance positive, at most two years; from the first of the two to the first day on which the other may be
 * @param sameSkin only where the two meet
 */
public record Washout(
        Scope scope,
        Set<String> agents,
        Direction direction,
        Period distance,
        VerdictLevel level,
        boolean sameSkin,
        Source source)
        implements ProtocolRule {

    /** When the agent is used, seen from the treatment. */
    public enum Direction {
        /** The treatment waits until the agent is long enough ago. */
        BEFORE,
        /** The agent waits until the treatment is long enough ago. */
        AFTER
    }

    private static final Set<String> SUN = Set.of("solarium", "sunbathing", "sunburn", "deep-tan");

    public Washout {
        agents = Set.copyOf(agents);
        Bounds.known("agent", agents, ClinicalWords.AGENTS);
        Bounds.distance("a distance", distance);
        Bounds.speaks(level);
    }

    @Override
    public String code() {
        if (direction == Direction.AFTER) {
            return "washout-after";
        }
        return SUN.containsAll(agents) ? "recent-sun" : "washout-before";
    }
}
