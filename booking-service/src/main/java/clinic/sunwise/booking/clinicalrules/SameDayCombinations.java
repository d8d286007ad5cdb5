package clinic.sunwise.booking.clinicalrules;

import clinic.sunwise.booking.protocols.Combination;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.Treatment;
import clinic.sunwise.booking.protocols.VerdictLevel;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** What may be done to the same skin on the same day, and who agrees to it. */
final class SameDayCombinations implements ClinicalRule {

    @Override
    public Opinion about(Intent intent, Patient patient) {
        Stretches stretches = new Stretches();
        for (Use use : patient.uses()) {
            together(intent.protocol(), intent.treatment(), use, stretches);
        }
        for (Session session : patient.sessions()) {
            together(session.protocol(), session.treatment(), on(session.day(), intent), stretches);
        }
        return stretches;
    }

    private static Use on(LocalDate day, Intent intent) {
        return new Use(intent.countsAs(), day, day, intent.treatment().areas(), Optional.empty());
    }

    /** True where the treatment and the session, on the same day, may be combined without anybody's leave. */
    static boolean allow(Intent intent, Session session) {
        return allow(intent.protocol(), intent.treatment(), session.countsAs())
                || allow(session.protocol(), session.treatment(), intent.countsAs());
    }

    private static boolean allow(Protocol protocol, Treatment treatment, Set<String> agents) {
        for (Combination rule : protocol.rules().of(Combination.class)) {
            if (rule.level() == VerdictLevel.ALLOWED
                    && rule.covers(treatment)
                    && Use.shared(agents, rule.agents()).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static void together(Protocol protocol, Treatment treatment, Use use, Stretches stretches) {
        for (Combination rule : protocol.rules().of(Combination.class)) {
            if (rule.level() != VerdictLevel.ALLOWED && rule.covers(treatment) && use.meets(treatment.areas())) {
                LocalDate free = use.last().plusDays(1);
                use.agent(rule.agents())
                        .ifPresent(agent -> stretches.add(use.first(), free, () -> reason(rule, use, agent, free)));
            }
        }
    }

    private static Reason reason(Combination rule, Use use, String agent, LocalDate free) {
        return new Reason(rule.code(), rule.level(), rule.source(), use.facts(agent), Optional.of(free));
    }
}
