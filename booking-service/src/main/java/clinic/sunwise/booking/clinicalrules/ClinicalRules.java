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
            new DepthForClinicians(),
            new MinimumSpacing(),
            new DistanceFromAgents(),
            new DistanceOfNeighbours(),
            new SameDayCombinations(),
            new SunInTheProtectedWindow(),
            new PlannedStayInTheSun(),
            new CourseRhythm(),
            new EventsAfterwards());

    private ClinicalRules() {}

    /** Who judges that treatment for that patient, on as many days as are asked about. */
    public static Judge about(Intent intent, Patient patient) {
        List<Opinion> opinions = new ArrayList<>(RULES.size());
        for (ClinicalRule rule : RULES) {
            opinions.add(rule.about(intent, patient));
        }
        return new Judge(opinions);
    }

    /** All reasons that speak against the proposal, or none. */
    public static Verdict judge(Proposal proposal, Patient patient) {
        return about(proposal.intent(), patient).on(proposal.day());
    }

    /** See {@link Judge#earliest}. */
    public static Optional<LocalDate> earliest(Proposal proposal, Patient patient) {
        return about(proposal.intent(), patient).earliest(proposal.day());
    }
}
