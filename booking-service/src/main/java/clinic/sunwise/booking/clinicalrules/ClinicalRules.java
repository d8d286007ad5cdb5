package clinic.sunwise.booking.clinicalrules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every clinical rule, in the order in which a doctor would read them. This list is the specification: each channel, from
 * the web to the course planner, asks it and nothing else.
 */
public final class ClinicalRules {

    private static final List<ClinicalRule> RULES = List.of(
            new AgeOnTheDay(),
            new GuardianConsent(),
            new StepsTaken(),
            new StepsInOrder(),
            new CoolingOffPassed(),
            new Contraindications(),
            new SpecialNotices(),
            new MinimumSpacing(),
            new DistanceFromAgents(),
            new DistanceOfNeighbours(),
            new SameDayCombinations(),
            new SunInTheProtectedWindow(),
            new PlannedStayInTheSun(),
            new CourseRhythm(),
            new EventsAfterwards());

    /** Each round passes at least one session, birthday or season, so no real history needs as many. */
    private static final int MOST_ROUNDS = 1000;

    private ClinicalRules() {}

    /** All reasons that speak against the proposal, or none. */
    public static Verdict judge(Proposal proposal, Patient patient) {
        List<Reason> reasons = new ArrayList<>();
        for (ClinicalRule rule : RULES) {
            reasons.addAll(rule.judge(proposal, patient));
        }
        return new Verdict(reasons);
    }

    /**
     * The first day from the proposal's on, inclusive, on which the patient could book by herself as far as the rules go;
     * empty if time alone does not get her there.
     */
    public static Optional<LocalDate> earliest(Proposal proposal, Patient patient) {
        Proposal candidate = proposal;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Verdict verdict = judge(candidate, patient);
            if (verdict.isOpen()) {
                return Optional.of(candidate.day());
            }
            Optional<LocalDate> next = cured(verdict);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            candidate = candidate.on(next.get());
        }
        return Optional.empty();
    }

    /** The first day on which none of today's blocking reasons holds any more. */
    private static Optional<LocalDate> cured(Verdict verdict) {
        List<Reason> blocking =
                verdict.reasons().stream().filter(Reason::blocks).toList();
        if (blocking.stream().anyMatch(reason -> reason.earliest().isEmpty())) {
            return Optional.empty();
        }
        return blocking.stream().map(reason -> reason.earliest().orElseThrow()).max(LocalDate::compareTo);
    }
}
