package clinic.sunwise.booking.clinicalrules;

import static java.util.stream.Collectors.joining;

import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.protocols.Spacing;
import clinic.sunwise.booking.protocols.VerdictLevel;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Two sessions on the same skin keep their distance, in either order.
 *
 * <p>A session between two booked ones keeps its distance from the earlier <em>and</em> the later one. Skin is the same
 * where elementary areas meet. Between sessions of two protocols or techniques the stricter spacing holds. The same done
 * elsewhere counts like a session of ours. Closer is a clinician's decision.
 */
final class MinimumSpacing implements ClinicalRule {

    @Override
    public Opinion about(Intent intent, Patient patient) {
        Spacing own = intent.protocol().spacing(intent.treatment());
        Stretches stretches = new Stretches();
        for (Session session : patient.sessions()) {
            if (intent.treatment().meets(session.treatment().areas())) {
                keepAway(session, intent, both(own, session.spacing()), patient, stretches);
            }
        }
        for (Exposure elsewhere : patient.facts().exposures()) {
            if (intent.countsAs().contains(elsewhere.agent())
                    && elsewhere.meets(intent.treatment().areas())) {
                Days days = new Days(elsewhere.first(), elsewhere.last());
                Required required = stricter(days.last(), List.of(own), patient);
                stretches.add(
                        first(days, List.of(own), patient),
                        required.day(),
                        () -> reason(required, days, Map.of("agent", elsewhere.agent()), patient));
            }
        }
        return stretches;
    }

    /** Those that may differ: most sessions are of the same protocol and ask for the same. */
    private static List<Spacing> both(Spacing own, Spacing other) {
        return own.equals(other) ? List.of(own) : List.of(own, other);
    }

    private static void keepAway(
            Session session, Intent intent, List<Spacing> spacings, Patient patient, Stretches stretches) {
        LocalDate day = session.day();
        Days days = new Days(day, day);
        Required required = stricter(day, spacings, patient);
        Supplier<Reason> reason = () -> reason(required, days, facts(intent, session), patient);
        LocalDate first = first(days, spacings, patient);
        if (SameDayCombinations.allow(intent, session)) {
            Required sameVisit = new Required(day, required.spacing());
            stretches.add(first, day, () -> reason(sameVisit, days, facts(intent, session), patient));
            stretches.add(day.plusDays(1), required.day(), reason);
        } else {
            stretches.add(first, required.day(), reason);
        }
    }

    /** When the neighbour is; both days are the same but for what took several days elsewhere. */
    private record Days(LocalDate first, LocalDate last) {}

    private static Map<String, String> facts(Intent intent, Session session) {
        Set<Area> shared = intent.treatment().meets(session.treatment());
        return Map.of(
                "neighbour", session.id().toString(),
                "areas", shared.stream().map(Area::code).collect(joining(" ")));
    }

    /** The first day that comes too close to a neighbour after it. */
    private static LocalDate first(Days neighbour, List<Spacing> spacings, Patient patient) {
        LocalDate first = neighbour.first();
        for (Spacing spacing : spacings) {
            LocalDate close = Stretches.reachingBeyond(neighbour.first(), spacing.minimumFor(patient.skin()));
            if (close.isBefore(first)) {
                first = close;
            }
        }
        return first;
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

    /** The latest of the days that the spacings require after the first session; the first of them where several do. */
    private static Required stricter(LocalDate first, List<Spacing> spacings, Patient patient) {
        Required strictest = required(first, spacings.getFirst(), patient);
        for (Spacing other : spacings.subList(1, spacings.size())) {
            Required required = required(first, other, patient);
            if (required.day().isAfter(strictest.day())) {
                strictest = required;
            }
        }
        return strictest;
    }

    private static Required required(LocalDate first, Spacing spacing, Patient patient) {
        return new Required(spacing.nextAfter(first, patient.skin()), spacing);
    }
}
