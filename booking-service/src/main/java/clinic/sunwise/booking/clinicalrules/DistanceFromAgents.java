package clinic.sunwise.booking.clinicalrules;

import clinic.sunwise.booking.protocols.Washout;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The treatment keeps its distance from what else is done to the skin or taken: laser, waxing, toxin, peels, creams,
 * medicines, sun. Before it, after it, and where the protocol says so only on the same skin.
 */
final class DistanceFromAgents implements ClinicalRule {

    @Override
    public List<Reason> judge(Proposal proposal, Patient patient) {
        List<Washout> rules = proposal.rules(Washout.class);
        if (rules.isEmpty()) {
            return List.of();
        }
        List<Use> uses = Use.of(patient);
        List<Reason> reasons = new ArrayList<>();
        for (Washout rule : rules) {
            for (Use use : uses) {
                tooClose(rule, use, proposal).ifPresent(reasons::add);
            }
        }
        return reasons;
    }

    private static Optional<Reason> tooClose(Washout rule, Use use, Proposal proposal) {
        Optional<String> agent = use.agent(rule.agents());
        if (agent.isEmpty()
                || (rule.sameSkin() && !use.meets(proposal.treatment().areas()))) {
            return Optional.empty();
        }
        return use.tooCloseUntil(rule, proposal.day()).map(free -> {
            Map<String, String> facts = use.facts(agent.get());
            facts.put("minimum", rule.distance().toString());
            Optional<LocalDate> earliest =
                    Optional.of(free).filter(day -> !use.last().equals(Exposure.GOES_ON));
            return new Reason(rule.code(), rule.level(), rule.source(), facts, earliest);
        });
    }
}
