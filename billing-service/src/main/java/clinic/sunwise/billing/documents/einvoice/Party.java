package clinic.sunwise.billing.documents.einvoice;

import clinic.sunwise.billing.documents.IssuedDocument;
import clinic.sunwise.billing.issuers.Letterhead;
import clinic.sunwise.billing.recipients.Recipient;
import clinic.sunwise.billing.tax.Country;

/**
 * Seller or buyer as the standard names them; what is not known is empty. A document that is outside of value added tax names
 * neither by a number of that tax (BR-O-02): the number stands there as what else it is.
 *
 * @param country ISO 3166-1 alpha-2
 * @param vatNumber with the prefix of its country (BT-31, BT-48)
 * @param taxNumber without that meaning, as its country writes it (BT-32); of a seller only
 * @param legalNumber which identifies whoever has no number of value added tax here (BT-30, BT-47)
 * @param legal what else the law wants to read of a seller (BT-33)
 */
record Party(
        String name,
        String address,
        String country,
        String vatNumber,
        String taxNumber,
        String legalNumber,
        String legal) {

    static Party seller(IssuedDocument document) {
        Letterhead issuer = document.letterhead();
        String country = document.country().name();
        boolean byVat = document.country() != Country.RU && !document.isOutsideVat();
        String number = byVat ? "" : issuer.taxNumber();
        return new Party(
                issuer.name(),
                issuer.address(),
                country,
                byVat ? prefixed(country, issuer.taxNumber()) : "",
                number,
                number,
                issuer.registration());
    }

    /** Whoever has a simplified invoice is known by the id of the patient only: the standard wants some name. */
    static Party buyer(IssuedDocument document, String patient) {
        Recipient recipient = document.recipient();
        if (recipient == null) {
            return new Party(
                    patient + " " + document.patient(), "", document.country().name(), "", "", "", "");
        }
        String number = recipient.taxNumber();
        String vat = number.isEmpty() || document.isOutsideVat() ? "" : prefixed(recipient.country(), number);
        return new Party(
                recipient.name(), recipient.address(), recipient.country(), vat, "", vat.isEmpty() ? number : "", "");
    }

    /** Greece alone has another prefix than its code (Directive 2006/112/EC, article 215). */
    private static String prefixed(String country, String number) {
        String prefix = country.equals("GR") ? "EL" : country;
        return number.startsWith(prefix) ? number : prefix + number;
    }
}
