package clinic.sunwise.billing.invoices;

import clinic.sunwise.billing.ledger.About;
import clinic.sunwise.billing.ledger.Account;
import clinic.sunwise.billing.ledger.Entry;
import clinic.sunwise.billing.ledger.Journal;
import clinic.sunwise.billing.ledger.SalePostings;
import clinic.sunwise.billing.ledger.Turnover;
import clinic.sunwise.billing.money.Money;
import java.util.List;

/** An invoice as the books see it. */
public final class InvoicePostings {

    private InvoicePostings() {}

    static Entry entry(Invoice invoice) {
        String number = invoice.number().text();
        List<Turnover> turnover = invoice.lines().stream()
                .map(line -> turnover(invoice, line, line.gross()))
                .toList();
        return new Entry(
                invoice.clinic(),
                Journal.SALES,
                invoice.issuedOn(),
                invoice.issuedAt().toInstant(),
                new Entry.Document(Entry.Kind.INVOICE, invoice.id(), number, invoice.issuedOn()),
                "invoice " + number,
                SalePostings.invoice(invoice.patient(), invoice.id(), invoice.vat(), turnover));
    }

    /** So much of one of the invoice's lines, as turnover. */
    public static Turnover turnover(Invoice invoice, InvoiceLine line, Money gross) {
        return new Turnover(
                account(invoice, line),
                new About.Origin(line.item().protocol(), invoice.practitioner()),
                new About.Tax(line.tax().category(), line.tax().rate()),
                gross);
    }

    /** What is still to be done is owed, not earned; what was not done is no turnover. */
    private static Account account(Invoice invoice, InvoiceLine line) {
        return switch (invoice.kind()) {
            case PACKAGE -> Account.OWED_SESSIONS;
            case FEE -> Account.COMPENSATION;
            case SESSION -> line.item().takenHome() ? Account.GOODS : Account.SERVICES;
        };
    }
}
