package clinic.sunwise.booking.screening;

import clinic.sunwise.booking.clinicalrules.Facts;
import java.util.List;

/**
 * What the rules of a protocol learn from a patient's answers.
 *
 * @param facts of what the protocol asks for and she answered; an answer that no longer counts is none
 * @param missing codes of the questions that have no answer which still counts
 */
public record Screened(Facts facts, List<String> missing) {

    public Screened {
        missing = List.copyOf(missing);
    }

    /** True where every question of the protocol is answered. */
    public boolean isComplete() {
        return missing.isEmpty();
    }
}
