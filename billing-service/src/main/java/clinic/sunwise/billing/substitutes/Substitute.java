package clinic.sunwise.billing.substitutes;

import clinic.sunwise.billing.invoices.ChainLink;
import clinic.sunwise.billing.invoices.InvoiceNumber;
import clinic.sunwise.billing.issuers.Letterhead;
import clinic.sunwise.billing.recipients.Recipient;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A full invoice in the place of a simplified one (type F3). Lines, amounts and tax are those of the simplified one, which was charged
 * and declared already; so it is posted nowhere, and what is paid is still paid on the simplified one. Nothing of it ever changes.
 *
 * @param invoice the simplified one
 */
public record Substitute(
        String clinic,
        UUID id,
        InvoiceNumber number,
        UUID invoice,
        UUID patient,
        Letterhead letterhead,
        Recipient recipient,
        ChainLink link,
        String correlationId) {

    /** Of the chain's law. */
    public static final String TYPE = "F3";

    /** The clinic's day of issue. */
    public LocalDate issuedOn() {
        return link.recordedAt().toLocalDate();
    }
}
