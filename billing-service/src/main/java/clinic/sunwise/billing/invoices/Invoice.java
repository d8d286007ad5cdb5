package clinic.sunwise.billing.invoices;

import clinic.sunwise.billing.issuers.Letterhead;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.recipients.Recipient;
import clinic.sunwise.billing.tax.VatBreakdown;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An issued invoice. Nothing of it ever changes.
 *
 * @param type of the chain's law: F1 if it names its recipient, else F2
 * @param appointment of a session's; null of all others
 * @param sessionOn of all others than a session's, the day of the sale
 * @param practitioner who did what is charged; null if not known
 * @param letterhead the issuer as it was then
 * @param recipient whom it names; null on a simplified one
 * @param lines at least one; their gross amounts add up to that of the tax breakdown
 * @param correlationId of the request or event that led to it
 */
public record Invoice(
        String clinic,
        UUID id,
        InvoiceNumber number,
        String type,
        InvoiceKind kind,
        @Nullable UUID appointment,
        UUID patient,
        LocalDate sessionOn,
        @Nullable UUID practitioner,
        Letterhead letterhead,
        @Nullable Recipient recipient,
        List<InvoiceLine> lines,
        VatBreakdown vat,
        ChainLink link,
        String correlationId) {

    public Invoice {
        lines = List.copyOf(lines);
    }

    /** What each line charges when deposits have come off, in their order; no more can ever be taken back of it. */
    public List<Money> left() {
        return Deductions.left(lines.stream().map(InvoiceLine::deductible).toList());
    }

    /**
     * Whether the deposit comes off.
     *
     * @param deposit its invoice; null if it has none
     */
    public boolean deducts(@Nullable UUID deposit) {
        return lines.stream()
                .map(InvoiceLine::deposit)
                .anyMatch(each -> each != null && each.invoice().equals(deposit));
    }

    /** To the second, with the clinic's offset. */
    public OffsetDateTime issuedAt() {
        return link.recordedAt();
    }

    /** The clinic's day of issue. */
    public LocalDate issuedOn() {
        return issuedAt().toLocalDate();
    }
}
