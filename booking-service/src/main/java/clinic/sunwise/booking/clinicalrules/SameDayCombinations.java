package clinic.sunwise.booking.clinicalrules;

import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.protocols.Combination;
import clinic.sunwise.booking.protocols.VerdictLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What may be done to the same skin on the same day, and who agrees to it. */
final class SameDayCombinations implements ClinicalRule {

    @Override
    public List<Reason> judge(Proposal proposal, Patient patient) {
        List<Reason> reasons = new ArrayList<>();
        List<Combination> own = proposal.rules(Combination.class);
        if (!own.isEmpty()) {
            patient.uses()
                    .forEach(use -> own.forEach(rule -> together(
                                    rule,
                                    use,
                                    proposal.day(),
                                    proposal.treatment().areas())
                            .ifPresent(reasons::add)));
        }
        Use proposed = new Use(
                proposal.countsAs(),
                proposal.day(),
                proposal.day(),
                proposal.treatment().areas(),
                Optional.empty());
        for (Session session : patient.sessions()) {
            if (session.day().equals(proposal.day())) {
                session.rules(Combination.class)
                        .forEach(rule -> together(
                                        rule,
                                        proposed,
                                        session.day(),
                                        session.treatment().areas())
                                .ifPresent(reasons::add));
            }
        }
        return reasons;
    }

    /** True where the proposal and the session, on the same day, may be combined without anybody's leave. */
    static boolean allows(Proposal proposal, Session session) {
        return session.day().equals(proposal.day())
                && (allows(proposal.rules(Combination.class), session.countsAs())
                        || allows(session.rules(Combination.class), proposal.countsAs()));
    }

    private static boolean allows(List<Combination> rules, Set<String> agents) {
        return rules.stream()
                .filter(rule -> rule.level() == VerdictLevel.ALLOWED)
                .anyMatch(rule -> !Collections.disjoint(rule.agents(), agents));
    }

    private static Optional<Reason> together(Combination rule, Use use, LocalDate day, Set<Area> areas) {
        if (rule.level() == VerdictLevel.ALLOWED
                || day.isBefore(use.first())
                || day.isAfter(use.last())
                || !use.meets(areas)) {
            return Optional.empty();
        }
        return use.agent(rule.agents())
                .map(agent -> new Reason(
                        rule.code(),
                        rule.level(),
                        rule.source(),
                        use.facts(agent),
                        Optional.of(use.last().plusDays(1))));
    }
}
