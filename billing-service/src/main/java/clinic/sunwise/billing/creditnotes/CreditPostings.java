package clinic.sunwise.billing.creditnotes;

import clinic.sunwise.billing.invoices.Invoice;
import clinic.sunwise.billing.invoices.InvoicePostings;
import clinic.sunwise.billing.ledger.Account;
import clinic.sunwise.billing.ledger.Entry;
import clinic.sunwise.billing.ledger.Journal;
import clinic.sunwise.billing.ledger.SalePostings;
import clinic.sunwise.billing.ledger.Turnover;
import clinic.sunwise.billing.money.Money;
import java.util.List;

/** A credit note as the books see it. */
final class CreditPostings {

    private CreditPostings() {}

    /**
     * The entry of a credit note.
     *
     * @param open of the invoice, before it
     * @param earned whether the invoice is that of a deposit which has come off its session's since: what it paid for is turnover
     */
    static Entry entry(CreditNote note, Invoice original, Money open, boolean earned) {
        String number = note.number().text();
        List<Turnover> turnover = note.lines().stream()
                .map(line ->
                        InvoicePostings.turnover(original, original.lines().get(line.position() - 1), line.gross()))
                .map(each -> earned ? new Turnover(Account.SERVICES, each.origin(), each.tax(), each.gross()) : each)
                .toList();
        return new Entry(
                note.clinic(),
                Journal.SALES,
                note.issuedOn(),
                note.issuedAt().toInstant(),
                new Entry.Document(Entry.Kind.CREDIT_NOTE, note.id(), number, note.issuedOn()),
                "credit note " + number + " of invoice " + original.number().text(),
                SalePostings.creditNote(original.patient(), original.id(), note.vat(), turnover, open));
    }
}
