package clinic.sunwise.booking.screening;

import clinic.sunwise.booking.protocols.SkinSensitivity;
import java.util.List;

/**
 * What the rules of a protocol learn from a patient's answers.
 *
 * @param skin normal where the protocol does not ask for it or the answer is missing
 * @param missing codes of the questions that have no answer which still counts
 */
public record Findings(SkinSensitivity skin, List<String> missing) {

    public Findings {
        missing = List.copyOf(missing);
    }

    /** True where every question of the protocol is answered. */
    public boolean isComplete() {
        return missing.isEmpty();
    }
}
