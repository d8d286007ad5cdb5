package clinic.sunwise.booking.clinicalrules;

import clinic.sunwise.booking.protocols.Washout;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * The treatment keeps its distance from what else is done to the skin or taken: laser, waxing, toxin, peels, creams,
 * medicines, sun. Before it, after it, and where the protocol says so only on the same skin.
 */
final class DistanceFromAgents implements ClinicalRule {

    @Override
    public Opinion about(Intent intent, Patient patient) {
        Stretches stretches = new Stretches();
        for (Washout rule : intent.rules(Washout.class)) {
            for (Use use : patient.uses()) {
                use.agent(rule.agents())
                        .filter(_ ->
                                !rule.sameSkin() || use.meets(intent.treatment().areas()))
                        .ifPresent(agent -> keepAway(rule, use, agent, stretches));
            }
        }
        return stretches;
    }

    private static void keepAway(Washout rule, Use use, String agent, Stretches stretches) {
        switch (rule.direction()) {
            case BEFORE -> {
                LocalDate free = use.last().plus(rule.distance());
                stretches.add(use.first(), free, () -> reason(rule, use, agent, free));
            }
            case AFTER -> {
                LocalDate free = use.last().plusDays(1);
                stretches.add(
                        Stretches.reachingBeyond(use.first(), rule.distance()),
                        free,
                        () -> reason(rule, use, agent, free));
            }
        }
    }

    private static Reason reason(Washout rule, Use use, String agent, LocalDate free) {
        Map<String, String> facts = use.facts(agent);
        facts.put("minimum", rule.distance().toString());
        return new Reason(
                rule.code(),
                rule.level(),
                rule.source(),
                facts,
                use.last().equals(Exposure.GOES_ON) ? Optional.empty() : Optional.of(free));
    }
}
