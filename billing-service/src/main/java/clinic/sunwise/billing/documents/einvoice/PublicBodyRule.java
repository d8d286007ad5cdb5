package clinic.sunwise.billing.documents.einvoice;

import clinic.sunwise.billing.documents.IssuedDocument;
import clinic.sunwise.billing.recipients.Recipient;
import java.util.ArrayList;
import java.util.List;

/**
 * What an invoice to a public body has to say above EN 16931, so that its portal takes it (Directive 2014/55/EU): who it is for,
 * by name and tax number, and the reference by which the body finds its order (BT-10; Chorus Pro, FACe, PEPPOL-EN16931-R003).
 */
public final class PublicBodyRule {

    private PublicBodyRule() {}

    /** The fields that are missing, as the wire names them; empty if the invoice can be sent. */
    public static List<String> missing(IssuedDocument document) {
        Recipient recipient = document.recipient();
        if (recipient == null) {
            return List.of("recipient");
        }
        List<String> missing = new ArrayList<>();
        if (recipient.taxNumber().isEmpty()) {
            missing.add("recipient.taxNumber");
        }
        if (recipient.reference().isEmpty()) {
            missing.add("recipient.reference");
        }
        return missing;
    }
}
