package clinic.sunwise.billing.invoices;

import clinic.sunwise.billing.ledger.About;
import clinic.sunwise.billing.ledger.Account;
import clinic.sunwise.billing.ledger.Entry;
import clinic.sunwise.billing.ledger.Journal;
import clinic.sunwise.billing.ledger.Posting;
import clinic.sunwise.billing.ledger.SalePostings;
import clinic.sunwise.billing.ledger.Turnover;
import clinic.sunwise.billing.money.Money;
import java.time.OffsetDateTime;
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

    /**
     * What a deposit has paid for is earned when it comes off the invoice of its session. Its tax was charged when it was received.
     *
     * @param from the session's invoice
     */
    static Entry earned(Invoice deposit, Invoice from) {
        String number = deposit.number().text();
        InvoiceLine line = deposit.lines().getFirst();
        About about = About.invoice(deposit.patient(), deposit.id());
        About.Tax tax = new About.Tax(line.tax().category(), line.tax().rate());
        String protocol = line.item().protocol();
        Money net = deposit.vat().net();
        return new Entry(
                from.clinic(),
                Journal.GENERAL,
                from.issuedOn(),
                from.issuedAt().toInstant(),
                new Entry.Document(Entry.Kind.DEPOSIT_USE, deposit.id(), number, from.issuedOn()),
                "deposit " + number + " off invoice " + from.number().text(),
                List.of(
                        Posting.debit(
                                Account.INVOICED_DEPOSITS, net, about.taxed(tax, new About.Origin(protocol, null))),
                        Posting.credit(
                                Account.SERVICES,
                                net,
                                about.taxed(tax, new About.Origin(protocol, from.practitioner())))));
    }

    /**
     * What takes an invoice out of the books that should never have been issued, and of which nothing was paid: its own postings on the
     * other sides.
     */
    public static Entry cancelled(Invoice invoice, OffsetDateTime at) {
        Entry issued = entry(invoice);
        return new Entry(
                invoice.clinic(),
                Journal.SALES,
                at.toLocalDate(),
                at.toInstant(),
                new Entry.Document(
                        Entry.Kind.CANCELLATION, invoice.id(), invoice.number().text(), at.toLocalDate()),
                "cancellation of invoice " + invoice.number().text(),
                issued.postings().stream().map(Posting::reversed).toList());
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
            case DEPOSIT -> Account.INVOICED_DEPOSITS;
            case SESSION -> line.item().takenHome() ? Account.GOODS : Account.SERVICES;
        };
    }
}
