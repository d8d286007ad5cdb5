package clinic.sunwise.billing.documents;

import clinic.sunwise.billing.creditnotes.CreditNote;
import clinic.sunwise.billing.creditnotes.rules.CreditReason;
import clinic.sunwise.billing.invoices.ChainLink;
import clinic.sunwise.billing.invoices.Invoice;
import clinic.sunwise.billing.invoices.InvoiceKind;
import clinic.sunwise.billing.invoices.InvoiceLine;
import clinic.sunwise.billing.invoices.InvoiceNumber;
import clinic.sunwise.billing.issuers.Letterhead;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.pricing.Price;
import clinic.sunwise.billing.recipients.Recipient;
import clinic.sunwise.billing.substitutes.Substitute;
import clinic.sunwise.billing.tax.Country;
import clinic.sunwise.billing.tax.TaxTreatment;
import clinic.sunwise.billing.tax.VatBreakdown;
import clinic.sunwise.billing.tax.VatCategory;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An issued invoice or credit note with all that any form of it says. All amounts are positive.
 *
 * @param clinic that has issued it
 * @param type of the chain's law: F1, F2, F3, R1 to R5
 * @param kind of the invoice or of the one that is corrected
 * @param suppliedOn day of the treatment, of a deposit that of its receipt; of a credit note that of the original
 * @param country of the issuer
 * @param recipient null if it is simplified
 * @param correction what a credit note corrects; null of an invoice
 * @param replaced the simplified invoice in whose place it is; null of all others
 * @param cancellation record that cancels it, which changes nothing of it; null while it stands
 */
public record IssuedDocument(
        String clinic,
        InvoiceNumber number,
        String type,
        InvoiceKind kind,
        LocalDate suppliedOn,
        Country country,
        Letterhead letterhead,
        UUID patient,
        @Nullable Recipient recipient,
        @Nullable Correction correction,
        @Nullable Preceding replaced,
        List<Line> lines,
        VatBreakdown vat,
        ChainLink link,
        @Nullable ChainLink cancellation) {

    /** One that stands. */
    public IssuedDocument(
            String clinic,
            InvoiceNumber number,
            String type,
            InvoiceKind kind,
            LocalDate suppliedOn,
            Country country,
            Letterhead letterhead,
            UUID patient,
            @Nullable Recipient recipient,
            @Nullable Correction correction,
            @Nullable Preceding replaced,
            List<Line> lines,
            VatBreakdown vat,
            ChainLink link) {
        this(
                clinic,
                number,
                type,
                kind,
                suppliedOn,
                country,
                letterhead,
                patient,
                recipient,
                correction,
                replaced,
                lines,
                vat,
                link,
                null);
    }

    /** What a credit note corrects and why. */
    public record Correction(InvoiceNumber number, LocalDate issuedOn, CreditReason reason, String note) {}

    /**
     * A charge, or what is taken back of it.
     *
     * @param rule codes of the price rules that made it
     * @param text as the line has it, in the clinic's own words for what it sells
     * @param gross below zero if and only if a deposit comes off
     * @param deposit that comes off; null of a charge
     */
    public record Line(
            int position,
            String rule,
            Price.Item item,
            String text,
            Money gross,
            TaxTreatment tax,
            InvoiceLine.@Nullable Deposit deposit) {

        /** A charge. */
        public Line(int position, String rule, Price.Item item, String text, Money gross, TaxTreatment tax) {
            this(position, rule, item, text, gross, tax, null);
        }
    }

    public IssuedDocument {
        lines = List.copyOf(lines);
    }

    /** A document that is referred to. */
    public record Preceding(InvoiceNumber number, LocalDate issuedOn) {}

    /**
     * Of an invoice.
     *
     * @param cancellation record that cancels it; null while it stands
     */
    public static IssuedDocument of(Invoice invoice, @Nullable ChainLink cancellation, Country country) {
        return new IssuedDocument(
                invoice.clinic(),
                invoice.number(),
                invoice.type(),
                invoice.kind(),
                invoice.sessionOn(),
                country,
                invoice.letterhead(),
                invoice.patient(),
                invoice.recipient(),
                null,
                null,
                invoice.lines().stream().map(line -> line(line, line.gross())).toList(),
                invoice.vat(),
                invoice.link(),
                cancellation);
    }

    /** Of a full invoice in the place of a simplified one. */
    public static IssuedDocument of(Substitute substitute, Invoice simplified, Country country) {
        return new IssuedDocument(
                substitute.clinic(),
                substitute.number(),
                Substitute.TYPE,
                simplified.kind(),
                simplified.sessionOn(),
                country,
                substitute.letterhead(),
                substitute.patient(),
                substitute.recipient(),
                null,
                new Preceding(simplified.number(), simplified.issuedOn()),
                simplified.lines().stream()
                        .map(line -> line(line, line.gross()))
                        .toList(),
                simplified.vat(),
                substitute.link());
    }

    /**
     * Of a credit note and the invoice that it corrects.
     *
     * @param substitute the full one that has taken the place of the invoice before, and is what is corrected; null if none has
     */
    public static IssuedDocument of(
            CreditNote note, Invoice original, @Nullable Substitute substitute, Country country) {
        return new IssuedDocument(
                note.clinic(),
                note.number(),
                note.type(),
                original.kind(),
                original.sessionOn(),
                country,
                note.letterhead(),
                original.patient(),
                substitute == null ? original.recipient() : substitute.recipient(),
                new Correction(
                        substitute == null ? original.number() : substitute.number(),
                        substitute == null ? original.issuedOn() : substitute.issuedOn(),
                        note.reason(),
                        note.note()),
                null,
                note.lines().stream()
                        .map(line -> line(original.lines().get(line.position() - 1), line.gross()))
                        .toList(),
                note.vat(),
                note.link());
    }

    /** To the second, with the clinic's offset. */
    public OffsetDateTime issuedAt() {
        return link.recordedAt();
    }

    /** The clinic's day of issue. */
    public LocalDate issuedOn() {
        return issuedAt().toLocalDate();
    }

    /** What is due or, of a credit note, taken back: what the chain's record says is below zero then. */
    public Money signedGross() {
        return signed(vat.gross());
    }

    /** An amount of it as its record has it. */
    public Money signed(Money amount) {
        return correction == null ? amount : Money.zero(amount.currency()).minus(amount);
    }

    /** Whether it is the invoice of money that was received before anything was done. */
    public boolean isDeposit() {
        return kind == InvoiceKind.DEPOSIT && correction == null;
    }

    /**
     * Whether it charges what is outside of value added tax, as a fee is. The standard knows no document of which only a part is
     * (BR-O-11), and no invoice mixes fees with anything.
     */
    public boolean isOutsideVat() {
        return vat.parts().stream().anyMatch(part -> part.category() == VatCategory.OUTSIDE);
    }

    /** The invoice that is corrected or replaced, and those of deposits that come off. */
    public List<Preceding> preceding() {
        if (correction != null) {
            return List.of(new Preceding(correction.number(), correction.issuedOn()));
        }
        return Stream.concat(
                        Stream.ofNullable(replaced),
                        lines.stream()
                                .map(Line::deposit)
                                .filter(Objects::nonNull)
                                .map(each -> new Preceding(each.number(), each.issuedOn())))
                .toList();
    }

    private static Line line(InvoiceLine of, Money gross) {
        return new Line(of.position(), of.rule(), of.item(), of.text(), gross, of.tax(), of.deposit());
    }
}
