package clinic.sunwise.booking.clinicalrules;

import clinic.sunwise.booking.protocols.Source;
import clinic.sunwise.booking.protocols.VerdictLevel;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * One rule's part of a verdict.
 *
 * @param rule the rule's stable code
 * @param facts what triggered it, by name, ready to be put into a message
 * @param earliest the first day on which this reason no longer holds; empty where time does not cure it
 */
public record Reason(
        String rule, VerdictLevel level, Source source, Map<String, String> facts, Optional<LocalDate> earliest) {

    public Reason {
        if (level == VerdictLevel.ALLOWED) {
            throw new IllegalArgumentException("what is allowed needs no reason");
        }
        facts = Map.copyOf(facts);
    }

    /** True where a patient cannot book by herself because of this. */
    public boolean blocks() {
        return level.compareTo(VerdictLevel.ADVICE) > 0;
    }
}
