package clinic.sunwise.booking.clinicalrules;

import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.Washout;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
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
    public Opinion about(Intent intent, Patient patient) {
        Set<String> agents = intent.countsAs();
        Stretches stretches = new Stretches();
        IdentityHashMap<Protocol, List<Distance>> known = new IdentityHashMap<>();
        for (Session session : patient.sessions()) {
            for (Distance distance : known.computeIfAbsent(session.protocol(), each -> distances(each, agents))) {
                if (concerns(distance.rule, session, intent)) {
                    keepAway(distance.rule, distance.agent, session, stretches);
                }
            }
        }
        return stretches;
    }

    /** A distance that sessions of a protocol keep from the treatment, found once for all that she has of it. */
    private record Distance(Washout rule, String agent) {}

    private static List<Distance> distances(Protocol protocol, Set<String> agents) {
        List<Distance> distances = new ArrayList<>();
        for (Washout rule : protocol.rules().of(Washout.class)) {
            Use.shared(agents, rule.agents()).ifPresent(agent -> distances.add(new Distance(rule, agent)));
        }
        return distances;
    }

    private static boolean concerns(Washout rule, Session session, Intent intent) {
        return rule.covers(session.treatment())
                && (!rule.sameSkin()
                        || intent.treatment().meets(session.treatment().areas()));
    }

    /** The intended treatment is the agent, the session the treatment that keeps its distance. */
    private static void keepAway(Washout rule, String agent, Session session, Stretches stretches) {
        LocalDate day = session.day();
        switch (rule.direction()) {
            case BEFORE -> {
                LocalDate free = day.plusDays(1);
                stretches.add(
                        Stretches.reachingBeyond(day, rule.distance()), free, () -> reason(rule, agent, session, free));
            }
            case AFTER -> {
                LocalDate free = day.plus(rule.distance());
                stretches.add(day, free, () -> reason(rule, agent, session, free));
            }
        }
    }

    private static Reason reason(Washout rule, String agent, Session session, LocalDate free) {
        return new Reason(
                "washout-neighbour",
                rule.level(),
                rule.source(),
                Map.of(
                        "agent", agent,
                        "neighbour", session.id().toString(),
                        "neighbourDay", session.day().toString(),
                        "minimum", rule.distance().toString()),
                Optional.of(free));
    }
}
