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
        Optional<String> agent = Use.shared(agents, rule.agents());
        if (agent.isEmpty()
                || !rule.covers(session.treatment())
                || (rule.sameSkin()
                        && !proposal.treatment().meets(session.treatment().areas()))) {
            return Optional.empty();
        }
        return freeFrom(rule, proposal.day(), session.day())
                .map(free -> new Reason(
                        "washout-neighbour",
                        rule.level(),
                        rule.source(),
                        Map.of(
                                "agent", agent.get(),
                                "neighbour", session.id().toString(),
                                "neighbourDay", session.day().toString(),
                                "minimum", rule.distance().toString()),
                        Optional.of(free)));
    }

    /** The proposal is the agent, the session the treatment. */
    private static Optional<LocalDate> freeFrom(Washout rule, LocalDate agent, LocalDate session) {
        LocalDate free = switch (rule.direction()) {
            case BEFORE -> session.plusDays(1);
            case AFTER -> session.plus(rule.distance());
        };
        boolean near = switch (rule.direction()) {
            case BEFORE -> session.isBefore(agent.plus(rule.distance()));
            case AFTER -> !agent.isBefore(session);
        };
        return near && agent.isBefore(free) ? Optional.of(free) : Optional.empty();
    }
}
