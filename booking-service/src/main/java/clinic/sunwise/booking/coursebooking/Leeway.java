package clinic.sunwise.booking.coursebooking;

import java.util.Set;

/**
 * What somebody who plans may pass over.
 *
 * @param byStaff the clinic's minimum notice
 * @param lifted codes of rules that a clinician lifts where they leave the decision to her; none for everybody else
 */
public record Leeway(boolean byStaff, Set<String> lifted) {

    public Leeway {
        lifted = Set.copyOf(lifted);
    }
}
