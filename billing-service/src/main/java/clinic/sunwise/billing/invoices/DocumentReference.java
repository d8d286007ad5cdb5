package clinic.sunwise.billing.invoices;

import java.util.UUID;

/** An issued document. */
public record DocumentReference(Kind kind, UUID id) {

    /** What is issued, each kind with ids of its own. */
    public enum Kind {
        INVOICE,
        CREDIT_NOTE,
        /** A full invoice in the place of a simplified one. */
        SUBSTITUTE
    }
}
