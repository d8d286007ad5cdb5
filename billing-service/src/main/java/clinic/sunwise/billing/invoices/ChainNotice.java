package clinic.sunwise.billing.invoices;

import java.util.UUID;

/**
 * A further record of a document that has one.
 *
 * @param refusedBefore whether the tax agency has refused the record that this one takes the place of
 * @param unknownToAgency whether the agency has no record of the document's issue, since it has refused each
 */
public record ChainNotice(
        String clinic,
        UUID id,
        Act act,
        DocumentReference document,
        boolean refusedBefore,
        boolean unknownToAgency,
        ChainLink link) {

    /** What is told of the document. */
    public enum Act {
        /** That it was issued, once more. */
        AGAIN("again"),
        /** That it should never have been issued. */
        CANCEL("cancel");

        private final String code;

        Act(String code) {
            this.code = code;
        }

        /** The word in the database. */
        public String code() {
            return code;
        }
    }
}
