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
        List<Reason> reasons = new ArrayList<>();
        for (Washout rule : rules) {
            for (Use use : patient.uses()) {
                tooClose(rule, use, proposal).ifPresent(reasons::add);
            }
        }
        return reasons;
    }

    private static Optional<Reason> tooClose(Washout rule, Use use, Proposal proposal) {
        // Most are far away in time, which is soon seen.
        Optional<LocalDate> free = use.tooCloseUntil(rule, proposal.day());
        if (free.isEmpty()
                || (rule.sameSkin() && !use.meets(proposal.treatment().areas()))) {
            return Optional.empty();
        }
        return use.agent(rule.agents()).map(agent -> {
            Map<String, String> facts = use.facts(agent);
            facts.put("minimum", rule.distance().toString());
            Optional<LocalDate> earliest = free.filter(_ -> !use.last().equals(Exposure.GOES_ON));
            return new Reason(rule.code(), rule.level(), rule.source(), facts, earliest);
        });
    }
}
