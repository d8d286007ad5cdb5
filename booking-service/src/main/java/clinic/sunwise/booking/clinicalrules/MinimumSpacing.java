package clinic.sunwise.booking.clinicalrules;

import static java.util.stream.Collectors.joining;

import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.protocols.Spacing;
import clinic.sunwise.booking.protocols.VerdictLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Two sessions on the same skin keep their distance, in either order.
 *
 * <p>A session between two booked ones keeps its distance from the earlier <em>and</em> the later one. Skin is the same
 * where elementary areas meet. Between sessions of two protocols or techniques the stricter spacing holds. The same done
 * elsewhere counts like a session of ours. Closer is a clinician's decision.
 */
final class MinimumSpacing implements ClinicalRule {

    @Override
    public List<Reason> judge(Proposal proposal, Patient patient) {
        Spacing own = proposal.protocol().spacing(proposal.treatment());
        List<Reason> reasons = new ArrayList<>();
        for (Session session : patient.sessions()) {
            if (proposal.treatment().meets(session.treatment().areas())
                    && !SameDayCombinations.allows(proposal, session)) {
                Neighbour neighbour = Neighbour.of(session, proposal);
                tooClose(proposal, own, List.of(session.spacing()), neighbour, patient)
                        .ifPresent(reasons::add);
            }
        }
        for (Exposure elsewhere : patient.facts().exposures()) {
            if (proposal.countsAs().contains(elsewhere.agent())
                    && elsewhere.meets(proposal.treatment().areas())) {
                tooClose(proposal, own, List.of(), Neighbour.of(elsewhere), patient)
                        .ifPresent(reasons::add);
            }
        }
        return reasons;
    }

    /** What stands next to the proposal; first and last day are the same but for what took several days elsewhere. */
    private record Neighbour(LocalDate first, LocalDate last, Map<String, String> facts) {

        static Neighbour of(Session session, Proposal proposal) {
            return new Neighbour(
                    session.day(),
                    session.day(),
                    Map.of("neighbour", session.id().toString(), "areas", shared(proposal, session)));
        }

        static Neighbour of(Exposure elsewhere) {
            return new Neighbour(elsewhere.first(), elsewhere.last(), Map.of("agent", elsewhere.agent()));
        }

        private static String shared(Proposal proposal, Session session) {
            Set<Area> shared = proposal.treatment().meets(session.treatment());
            return shared.stream().map(Area::code).collect(joining(" "));
        }
    }

    private static Optional<Reason> tooClose(
            Proposal proposal, Spacing own, List<Spacing> others, Neighbour neighbour, Patient patient) {
        Required afterNeighbour = stricter(neighbour.last(), own, others, patient);
        LocalDate afterProposal = stricter(proposal.day(), own, others, patient).day();
        if (!proposal.day().isBefore(afterNeighbour.day()) || !neighbour.first().isBefore(afterProposal)) {
            return Optional.empty();
        }
        Map<String, String> facts = new HashMap<>(neighbour.facts());
        facts.put("neighbourDay", neighbour.last().toString());
        facts.put("minimum", afterNeighbour.spacing().minimumFor(patient.skin()).toString());
        return Optional.of(new Reason(
                own.code(),
                VerdictLevel.CLINICIAN,
                afterNeighbour.spacing().source(),
                facts,
                Optional.of(afterNeighbour.day())));
    }

    private record Required(LocalDate day, Spacing spacing) {}

    /** The latest of the days that the spacings require after the first session. */
    private static Required stricter(LocalDate first, Spacing own, List<Spacing> others, Patient patient) {
        Required strictest = new Required(own.nextAfter(first, patient.skin()), own);
        for (Spacing other : others) {
            LocalDate day = other.nextAfter(first, patient.skin());
            if (day.isAfter(strictest.day())) {
                strictest = new Required(day, other);
            }
        }
        return strictest;
    }
}
