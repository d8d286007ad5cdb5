package clinic.sunwise.billing.substitutes.rules;

import clinic.sunwise.billing.invoices.state.InvoiceState;

/**
 * When a full invoice may take the place of a simplified one (Spain: Real Decreto 1619/2012, articles 7.2 and 15.6: it is no
 * correction, since nothing was wrong). The tax agency counts the tax of the simplified one and not that of its substitute (its answer
 * 2.30 on the SII); so a simplified one of which everything was taken back has none: its full invoice is a new one.
 */
public final class SubstituteRule {

    private static final String SIMPLIFIED = "F2";

    /** What stands against it. */
    public enum Hindrance {
        /** It is a full one. */
        NOT_SIMPLIFIED,
        /** It has one. */
        SUBSTITUTED,
        /** Nothing of it is left: it was credited or cancelled. */
        NOTHING_LEFT,
        /** Nobody has told whom it is to name. */
        NO_RECIPIENT,
        NONE
    }

    private SubstituteRule() {}

    /**
     * What stands against it, or {@link Hindrance#NONE}.
     *
     * @param type of the invoice
     * @param substituted whether it has one
     * @param named whether its recipient is known
     */
    public static Hindrance decide(String type, InvoiceState state, boolean substituted, boolean named) {
        if (!type.equals(SIMPLIFIED)) {
            return Hindrance.NOT_SIMPLIFIED;
        }
        if (substituted) {
            return Hindrance.SUBSTITUTED;
        }
        if (state == InvoiceState.CREDITED || state == InvoiceState.CANCELLED) {
            return Hindrance.NOTHING_LEFT;
        }
        return named ? Hindrance.NONE : Hindrance.NO_RECIPIENT;
    }
}
