package clinic.sunwise.booking.courses;

import clinic.sunwise.booking.protocols.VerdictLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the clinical rules say of one session of a plan.
 *
 * @param reasons codes of the rules that speak against it, strongest first; none if it is allowed
 * @param earliest the first day on which nothing blocks any more; empty where nothing blocks or time does not cure it
 */
public record Judgement(VerdictLevel level, List<String> reasons, Optional<LocalDate> earliest) {

    public Judgement {
        if (reasons.isEmpty() != (level == VerdictLevel.ALLOWED)) {
            throw new IllegalArgumentException("all but what is allowed has a reason: " + level + " " + reasons);
        }
        reasons = List.copyOf(reasons);
    }

    /** True where a patient can book by herself, at most after reading advice. */
    public boolean isOpen() {
        return level.compareTo(VerdictLevel.ADVICE) <= 0;
    }
}
