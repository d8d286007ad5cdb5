package clinic.sunwise.billing.creditnotes;

import clinic.sunwise.billing.invoices.InvoiceNumber;
import clinic.sunwise.billing.invoices.InvoiceSummary;
import clinic.sunwise.billing.money.Money;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A credit note in a list. */
public record CreditNoteSummary(
        UUID id, InvoiceNumber number, OffsetDateTime issuedAt, UUID invoice, UUID patient, Money total) {

    public InvoiceSummary.Place place() {
        return new InvoiceSummary.Place(issuedAt.toLocalDate(), number.series(), number.sequence());
    }
}
