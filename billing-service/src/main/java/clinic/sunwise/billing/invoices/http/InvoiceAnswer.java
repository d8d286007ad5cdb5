package clinic.sunwise.billing.invoices.http;

import clinic.sunwise.billing.invoices.ChainLink;
import clinic.sunwise.billing.invoices.Invoice;
import clinic.sunwise.billing.invoices.InvoiceLine;
import clinic.sunwise.billing.invoices.state.Balance;
import clinic.sunwise.billing.issuers.Letterhead;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.recipients.Recipient;
import clinic.sunwise.billing.tax.TaxTreatment;
import clinic.sunwise.billing.tax.VatBreakdown;
import clinic.sunwise.billing.tax.VatRate;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invoice on the wire.
 *
 * @param kind session, package, fee or deposit
 * @param appointmentId of a session's; absent of all others
 * @param recipient absent on a simplified one (type F2)
 * @param state issued, partly-paid, paid, credited or cancelled; gross = paid + credited + open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InvoiceAnswer(
        UUID id,
        String number,
        String type,
        OffsetDateTime issuedAt,
        LocalDate sessionOn,
        String kind,
        @Nullable UUID appointmentId,
        UUID patientId,
        Letterhead issuer,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Recipient recipient,
        List<Line> lines,
        List<VatPart> vat,
        Total total,
        String state,
        Money paid,
        Money credited,
        Money open,
        Link chain,
        String correlationId) {

    /**
     * A charge or a deposit that comes off.
     *
     * @param depositInvoiceId of the deposit that comes off, whose gross is below zero; absent of a charge
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String text,
            String protocol,
            String technique,
            String depth,
            String area,
            String rule,
            int priceListVersion,
            Money gross,
            Tax vat,
            @Nullable UUID depositInvoiceId) {

        static Line of(InvoiceLine line) {
            InvoiceLine.Deposit deposit = line.deposit();
            return new Line(
                    line.text(),
                    line.item().protocol(),
                    line.item().technique(),
                    line.item().depth(),
                    line.item().area(),
                    line.rule(),
                    line.priceListVersion(),
                    line.gross(),
                    Tax.of(line.tax()),
                    deposit == null ? null : deposit.invoice());
        }
    }

    record Tax(String category, VatRate rate, String reasonCode, String reason) {

        static Tax of(TaxTreatment tax) {
            return new Tax(tax.category().code(), tax.rate(), tax.reasonCode(), tax.reason());
        }
    }

    record VatPart(String category, VatRate rate, Money net, Money vat, Money gross) {

        static VatPart of(VatBreakdown.Part part) {
            return new VatPart(part.category().code(), part.rate(), part.net(), part.vat(), part.gross());
        }
    }

    record Total(Money net, Money vat, Money gross) {}

    record Link(long position, String previousHash, String hash) {

        static Link of(ChainLink link) {
            return new Link(link.position(), link.previousHash(), link.hash());
        }
    }

    static InvoiceAnswer of(Invoice invoice, Balance balance) {
        VatBreakdown vat = invoice.vat();
        return new InvoiceAnswer(
                invoice.id(),
                invoice.number().text(),
                invoice.type(),
                invoice.issuedAt(),
                invoice.sessionOn(),
                invoice.kind().code(),
                invoice.appointment(),
                invoice.patient(),
                invoice.letterhead(),
                invoice.recipient(),
                invoice.lines().stream().map(Line::of).toList(),
                vat.parts().stream().map(VatPart::of).toList(),
                new Total(vat.net(), vat.vat(), vat.gross()),
                balance.state().code(),
                balance.paid(),
                balance.credited(),
                balance.open(),
                Link.of(invoice.link()),
                invoice.correlationId());
    }
}
