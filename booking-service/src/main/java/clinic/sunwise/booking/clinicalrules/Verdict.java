package clinic.sunwise.booking.clinicalrules;

import clinic.sunwise.booking.protocols.VerdictLevel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The judgement on a proposed session.
 *
 * @param reasons all of them, strongest first; in the order of the list of rules among equals
 */
public record Verdict(List<Reason> reasons) {

    private static final Comparator<Reason> STRONGEST_FIRST =
            Comparator.comparing(Reason::level).reversed();

    public Verdict {
        List<Reason> strongestFirst = new ArrayList<>(reasons);
        strongestFirst.sort(STRONGEST_FIRST);
        reasons = List.copyOf(strongestFirst);
    }

    public VerdictLevel level() {
        return reasons.isEmpty() ? VerdictLevel.ALLOWED : reasons.getFirst().level();
    }

    /** What is to be read and confirmed, also where something stronger stands besides. */
    public List<Reason> advice() {
        return reasons.stream()
                .filter(reason -> reason.level() == VerdictLevel.ADVICE)
                .toList();
    }

    /** True where a patient can book by herself, at most after reading advice. */
    public boolean isOpen() {
        return reasons.stream().noneMatch(Reason::blocks);
    }
}
