package clinic.sunwise.billing.documents.einvoice;

import clinic.sunwise.billing.documents.DocumentWords;
import clinic.sunwise.billing.documents.IssuedDocument;
import clinic.sunwise.billing.invoices.InvoiceKind;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.tax.Country;
import clinic.sunwise.billing.tax.TaxTreatment;
import clinic.sunwise.billing.tax.VatBreakdown;
import clinic.sunwise.billing.tax.VatCategory;
import clinic.sunwise.billing.tax.VatRate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What both forms of EN 16931 say of a document, and how it is reckoned: amounts without tax for each line, whose shares of a tax
 * part add up to it exactly. Texts are in the usual language of the issuer's country.
 *
 * <p>The tax is that of the document (gross rule), which may differ by a cent from net times rate; the standard allows for that
 * (BR-CO-17, BR-S-09).
 */
final class EInvoice {

    /** The core of the standard, without extensions and restrictions of countries. */
    static final String SPECIFICATION = "urn:cen.eu:en16931:2017";

    /** "One": what is charged is a treatment or a product as a whole (UN/ECE recommendation 20). */
    static final String UNIT = "C62";

    private static final String INVOICE = "380";
    private static final String PREPAYMENT = "386";
    private static final String CREDIT_NOTE = "381";
    private static final String VATEX = "VATEX-";

    /**
     * A line with its net amount.
     *
     * @param net below zero of a deposit that comes off
     */
    record Line(IssuedDocument.Line charge, String name, Money net) {

        /** One, or one less: a price is never below zero (BR-27). */
        String quantity() {
            return charge.gross().amount().signum() < 0 ? "-1" : "1";
        }

        /** In percent; empty of what is outside of the tax. */
        String percent() {
            return EInvoice.percent(charge.tax().category(), charge.tax().rate());
        }

        Money price() {
            return charge.gross().amount().signum() < 0
                    ? Money.zero(net.currency()).minus(net)
                    : net;
        }
    }

    private final IssuedDocument document;
    private final DocumentWords words;

    EInvoice(IssuedDocument document) {
        this.document = document;
        this.words = DocumentWords.in(DocumentWords.usual(document.country()));
    }

    IssuedDocument document() {
        return document;
    }

    boolean isCreditNote() {
        return document.correction() != null;
    }

    String typeCode() {
        if (isCreditNote()) {
            return CREDIT_NOTE;
        }
        return document.isDeposit() ? PREPAYMENT : INVOICE;
    }

    /** When it was supplied; empty if nothing was yet. */
    Optional<LocalDate> suppliedOn() {
        return document.kind() == InvoiceKind.DEPOSIT ? Optional.empty() : Optional.of(document.suppliedOn());
    }

    /** When the tax of money in advance became due; empty of everything else, whose tax is due with the supply. */
    Optional<LocalDate> taxPoint() {
        return document.isDeposit() ? Optional.of(document.suppliedOn()) : Optional.empty();
    }

    String paymentTerms() {
        return words.label(document.isDeposit() ? "received" : "payable-at-once");
    }

    Party seller() {
        return Party.seller(document);
    }

    Party buyer() {
        return Party.buyer(document, words.label("patient"));
    }

    /** The issuer's remark on why something is taken back; empty if there is none. */
    String note() {
        IssuedDocument.Correction correction = document.correction();
        return correction == null
                ? ""
                : (words.label("reason." + correction.reason().code()) + " " + correction.note()).strip();
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (IssuedDocument.Line charge : document.lines()) {
            VatBreakdown.Part part = partOf(charge);
            Money before = part.netOf(grossBefore(charge));
            lines.add(new Line(
                    charge,
                    words.charge(charge),
                    part.netOf(grossBefore(charge).plus(charge.gross())).minus(before)));
        }
        return lines;
    }

    /** In percent; empty of what is outside of the tax, which has no rate, not even 0 (BR-O-05). */
    static String percent(VatCategory category, VatRate rate) {
        return category == VatCategory.OUTSIDE ? "" : rate.percent().toPlainString();
    }

    /** Why no tax is on the part, in words; empty if it is taxed. */
    String exemption(VatBreakdown.Part part) {
        return part.category() == VatCategory.STANDARD ? "" : words.exemption(treatment(part), document.country());
    }

    /** The same as a code of the standard's list; empty if it has none for that country. */
    String exemptionCode(VatBreakdown.Part part) {
        String code = treatment(part).reasonCode();
        return part.category() != VatCategory.STANDARD && document.country() != Country.RU && code.startsWith(VATEX)
                ? code
                : "";
    }

    private VatBreakdown.Part partOf(IssuedDocument.Line charge) {
        return document.vat().parts().stream()
                .filter(part -> isOf(charge, part))
                .findFirst()
                .orElseThrow();
    }

    private Money grossBefore(IssuedDocument.Line charge) {
        VatBreakdown.Part part = partOf(charge);
        return document.lines().stream()
                .takeWhile(each -> each.position() != charge.position())
                .filter(each -> isOf(each, part))
                .map(IssuedDocument.Line::gross)
                .reduce(Money.zero(part.gross().currency()), Money::plus);
    }

    private TaxTreatment treatment(VatBreakdown.Part part) {
        return document.lines().stream()
                .filter(each -> isOf(each, part))
                .map(IssuedDocument.Line::tax)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isOf(IssuedDocument.Line line, VatBreakdown.Part part) {
        return line.tax().category() == part.category() && line.tax().rate().equals(part.rate());
    }
}
