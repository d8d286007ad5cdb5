package clinic.sunwise.booking.clinicalrules;

import clinic.sunwise.booking.protocols.Source;
import clinic.sunwise.booking.protocols.VerdictLevel;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One rule's part of a verdict.
 *
 * @param rule the rule's stable code
 * @param facts what triggered it, by name, ready to be put into a message
 * @param earliest the first day on which this reason no longer holds; empty where time does not cure it
 */
public record Reason(
        String rule, VerdictLevel level, Source source, Map<String, String> facts, Optional<LocalDate> earliest) {

    /** The rules that read nothing but the calendar, the steps taken, the birth date and the sun. */
    private static final Set<String> WITHOUT_ANSWERS = Set.of(
            "minimum-spacing",
            "age",
            "guardian-consent",
            "missing-step",
            "step-order",
            "cooling-off",
            "eyelids",
            "driving",
            "depth-for-clinicians",
            "washout-neighbour",
            "sun-season",
            "sun-season-moderate",
            "sun-always-strong",
            "season-closed",
            "course-gap",
            "course-complete",
            "maintenance-early",
            "maintenance-late");

    public Reason {
        if (level == VerdictLevel.ALLOWED) {
            throw new IllegalArgumentException("what is allowed needs no reason");
        }
        facts = Map.copyOf(facts);
    }

    /** True where the reason tells what the patient has answered or had done elsewhere, which not everybody at a desk may know. */
    public boolean tellsAnswers() {
        return !WITHOUT_ANSWERS.contains(rule)
                || facts.containsKey("skin")
                || (rule.equals("minimum-spacing") && facts.containsKey("agent"));
    }

    /** True where a patient cannot book by herself because of this. */
    public boolean blocks() {
        return level.compareTo(VerdictLevel.ADVICE) > 0;
    }
}
