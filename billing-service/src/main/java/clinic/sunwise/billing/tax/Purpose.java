package clinic.sunwise.billing.tax;

import org.jspecify.annotations.Nullable;

/**
 * Why an act is done, and who says so.
 *
 * @param justification null if no doctor has written one
 */
public record Purpose(Indication indication, @Nullable Justification justification) {

    /** Taken for granted where nobody says otherwise: it is the taxed one. */
    public static final Purpose AESTHETIC = new Purpose(Indication.AESTHETIC, null);

    /** Therapeutic by a doctor's word. */
    public static Purpose therapeutic(Justification justification) {
        return new Purpose(Indication.THERAPEUTIC, justification);
    }
}
