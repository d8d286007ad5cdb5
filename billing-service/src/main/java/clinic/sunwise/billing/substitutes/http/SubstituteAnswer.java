package clinic.sunwise.billing.substitutes.http;

import clinic.sunwise.billing.invoices.ChainLink;
import clinic.sunwise.billing.invoices.Invoice;
import clinic.sunwise.billing.issuers.Letterhead;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.recipients.Recipient;
import clinic.sunwise.billing.substitutes.Substitute;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A full invoice in the place of a simplified one, on the wire.
 *
 * @param type F3
 * @param invoiceId of the simplified one, on which it is paid
 */
record SubstituteAnswer(
        UUID id,
        String number,
        String type,
        OffsetDateTime issuedAt,
        UUID invoiceId,
        String invoiceNumber,
        UUID patientId,
        Letterhead issuer,
        Recipient recipient,
        Total total,
        ChainLink chain,
        String correlationId) {

    record Total(Money net, Money vat, Money gross) {}

    static SubstituteAnswer of(Substitute substitute, Invoice invoice) {
        return new SubstituteAnswer(
                substitute.id(),
                substitute.number().text(),
                Substitute.TYPE,
                substitute.link().recordedAt(),
                invoice.id(),
                invoice.number().text(),
                substitute.patient(),
                substitute.letterhead(),
                substitute.recipient(),
                new Total(
                        invoice.vat().net(), invoice.vat().vat(), invoice.vat().gross()),
                substitute.link(),
                substitute.correlationId());
    }
}
