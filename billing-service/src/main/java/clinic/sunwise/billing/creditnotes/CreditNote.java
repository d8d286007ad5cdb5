package clinic.sunwise.billing.creditnotes;

import clinic.sunwise.billing.creditnotes.rules.CreditReason;
import clinic.sunwise.billing.invoices.ChainLink;
import clinic.sunwise.billing.invoices.Invoice;
import clinic.sunwise.billing.invoices.InvoiceNumber;
import clinic.sunwise.billing.issuers.Letterhead;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.tax.TaxTreatment;
import clinic.sunwise.billing.tax.VatBreakdown;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A document that takes back an invoice or a part of it. Nothing of it ever changes. All amounts are positive.
 *
 * @param type R1 to R5 of the chain's law
 * @param original the invoice
 * @param note in the office's words; may be empty
 */
public record CreditNote(
        String clinic,
        UUID id,
        InvoiceNumber number,
        String type,
        Original original,
        CreditReason reason,
        String note,
        Letterhead letterhead,
        List<Line> lines,
        VatBreakdown vat,
        ChainLink link,
        String correlationId) {

    /** The invoice that is corrected. */
    public record Original(UUID invoice, InvoiceNumber number, LocalDate issuedOn, UUID patient) {}

    /**
     * Part of a line of the invoice.
     *
     * @param position of the invoice's line
     */
    public record Line(int position, String text, Money gross, TaxTreatment tax) {}

    public CreditNote {
        lines = List.copyOf(lines);
    }

    /** To the second, with the clinic's offset. */
    public OffsetDateTime issuedAt() {
        return link.recordedAt();
    }

    /** The clinic's day of issue. */
    public LocalDate issuedOn() {
        return issuedAt().toLocalDate();
    }

    /**
     * Whether it corrects the full invoice that has taken the place of a simplified one before: then it has the type of a correction of
     * full ones.
     */
    public boolean correctsSubstitute(Invoice corrected) {
        return !type.equals(CreditReason.CORRECTS_SIMPLIFIED)
                && corrected.type().equals(CreditReason.SIMPLIFIED_INVOICE);
    }
}
