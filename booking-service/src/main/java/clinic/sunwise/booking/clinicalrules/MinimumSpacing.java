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
                Days days = new Days(session.day(), session.day());
                tooClose(proposal.day(), own, List.of(session.spacing()), days, patient)
                        .ifPresent(required -> reasons.add(reason(required, days, facts(proposal, session), patient)));
            }
        }
        for (Exposure elsewhere : patient.facts().exposures()) {
            if (proposal.countsAs().contains(elsewhere.agent())
                    && elsewhere.meets(proposal.treatment().areas())) {
                Days days = new Days(elsewhere.first(), elsewhere.last());
                tooClose(proposal.day(), own, List.of(), days, patient)
                        .ifPresent(required ->
                                reasons.add(reason(required, days, Map.of("agent", elsewhere.agent()), patient)));
            }
        }
        return reasons;
    }

    /** When the neighbour is; both days are the same but for what took several days elsewhere. */
    private record Days(LocalDate first, LocalDate last) {}

    private static Map<String, String> facts(Proposal proposal, Session session) {
        Set<Area> shared = proposal.treatment().meets(session.treatment());
        return Map.of(
                "neighbour", session.id().toString(),
                "areas", shared.stream().map(Area::code).collect(joining(" ")));
    }

    /** What is required after the neighbour, if the day comes too close to it on either side. */
    private static Optional<Required> tooClose(
            LocalDate day, Spacing own, List<Spacing> others, Days neighbour, Patient patient) {
        if (day.isBefore(neighbour.first())
                && !neighbour
                        .first()
                        .isBefore(stricter(day, own, others, patient).day())) {
            return Optional.empty();
        }
        Required afterNeighbour = stricter(neighbour.last(), own, others, patient);
        return day.isBefore(afterNeighbour.day()) ? Optional.of(afterNeighbour) : Optional.empty();
    }

    private static Reason reason(Required required, Days neighbour, Map<String, String> told, Patient patient) {
        Map<String, String> facts = new HashMap<>(told);
        facts.put("neighbourDay", neighbour.last().toString());
        facts.put("minimum", required.spacing().minimumFor(patient.skin()).toString());
        if (!required.spacing()
                .minimumFor(patient.skin())
                .equals(required.spacing().minimum())) {
            facts.put("skin", "very-sensitive");
        }
        return new Reason(
                required.spacing().code(),
                VerdictLevel.CLINICIAN,
                required.spacing().source(),
                facts,
                Optional.of(required.day()));
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
