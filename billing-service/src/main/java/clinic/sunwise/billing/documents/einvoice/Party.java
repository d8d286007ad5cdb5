package clinic.sunwise.billing.documents.einvoice;

import clinic.sunwise.billing.documents.IssuedDocument;
import clinic.sunwise.billing.issuers.Letterhead;
import clinic.sunwise.billing.recipients.Recipient;
import clinic.sunwise.billing.tax.Country;

/**
 * Seller or buyer as the standard names them; what is not known is empty.
 *
 * @param country ISO 3166-1 alpha-2
 * @param vatNumber with the prefix of its country (BT-31, BT-48)
 * @param taxNumber of a country without such numbers, which identifies the company too (BT-32, BT-30); of a seller only
 * @param legal what else the law wants to read of a seller (BT-33)
 */
record Party(String name, String address, String country, String vatNumber, String taxNumber, String legal) {

    static Party seller(IssuedDocument document) {
        Letterhead issuer = document.letterhead();
        String country = document.country().name();
        boolean inUnion = document.country() != Country.RU;
        return new Party(
                issuer.name(),
                issuer.address(),
                country,
                inUnion ? prefixed(country, issuer.taxNumber()) : "",
                inUnion ? "" : issuer.taxNumber(),
                issuer.registration());
    }

    /** Whoever has a simplified invoice is known by the id of the patient only: the standard wants some name. */
    static Party buyer(IssuedDocument document, String patient) {
        Recipient recipient = document.recipient();
        if (recipient == null) {
            return new Party(
                    patient + " " + document.patient(), "", document.country().name(), "", "", "");
        }
        String vat = recipient.taxNumber().isEmpty() ? "" : prefixed(recipient.country(), recipient.taxNumber());
        return new Party(recipient.name(), recipient.address(), recipient.country(), vat, "", "");
    }

    /** Greece alone has another prefix than its code (Directive 2006/112/EC, article 215). */
    private static String prefixed(String country, String number) {
        String prefix = country.equals("GR") ? "EL" : country;
        return number.startsWith(prefix) ? number : prefix + number;
    }
}
