package clinic.sunwise.booking.protocols;

import java.util.Set;

/**
 * Something else on the same skin on the same day. {@code ALLOWED} lifts the spacing between the two on that day.
 *
 * @param agents of {@link ClinicalWords#AGENTS}, at least one
 */
public record Combination(Scope scope, Set<String> agents, VerdictLevel level, Source source) implements ProtocolRule {

    public Combination {
        agents = Set.copyOf(agents);
        Bounds.known("agent", agents, ClinicalWords.AGENTS);
    }

    @Override
    public String code() {
        return "combination";
    }
}
