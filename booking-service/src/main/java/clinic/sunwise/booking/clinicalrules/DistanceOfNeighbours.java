package clinic.sunwise.booking.clinicalrules;

import clinic.sunwise.booking.protocols.Washout;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The treatment does not come too close, as an agent, to a session whose protocol keeps a distance from it: a peel within
 * three days after a microdermabrasion.
 */
final class DistanceOfNeighbours implements ClinicalRule {

    @Override
    public List<Reason> judge(Proposal proposal, Patient patient) {
        Set<String> agents = proposal.countsAs();
        if (agents.isEmpty()) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        for (Session session : patient.sessions()) {
            for (Washout rule : session.protocol().rules().of(Washout.class)) {
                tooClose(rule, agents, proposal, session).ifPresent(reasons::add);
            }
        }
        return reasons;
    }

    private static Optional<Reason> tooClose(Washout rule, Set<String> agents, Proposal proposal, Session session) {
        // Most are far away in time, which is soon seen.
        Optional<LocalDate> free = freeFrom(rule, proposal.day(), session.day());
        if (free.isEmpty()
                || !rule.covers(session.treatment())
                || (rule.sameSkin()
                        && !proposal.treatment().meets(session.treatment().areas()))) {
            return Optional.empty();
        }
        return Use.shared(agents, rule.agents())
                .map(agent -> new Reason(
                        "washout-neighbour",
                        rule.level(),
                        rule.source(),
                        Map.of(
                                "agent", agent,
                                "neighbour", session.id().toString(),
                                "neighbourDay", session.day().toString(),
                                "minimum", rule.distance().toString()),
                        free));
    }

    /** The proposal is the agent, the session the treatment. */
    private static Optional<LocalDate> freeFrom(Washout rule, LocalDate agent, LocalDate session) {
        return switch (rule.direction()) {
            case BEFORE ->
                !agent.isAfter(session) && session.isBefore(agent.plus(rule.distance()))
                        ? Optional.of(session.plusDays(1))
                        : Optional.empty();
            case AFTER ->
                agent.isBefore(session)
                        ? Optional.empty()
                        : Optional.of(session.plus(rule.distance())).filter(agent::isBefore);
        };
    }
}
