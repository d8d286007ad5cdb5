package clinic.sunwise.billing.ledger;

import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.tax.VatBreakdown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a sale does to the accounts: the client owes the gross; net goes to the turnover accounts and tax to its own.
 *
 * <p>Tax is reckoned per category and rate of a document, never per line, so a part's net is shared among what it consists of in
 * the ratio of the gross amounts, each share being the rounded cumulative one less those before: the shares add up to the part's
 * net exactly.
 */
public final class SalePostings {

    private record Key(Account account, About.Origin origin) {}

    private SalePostings() {}

    /**
     * The postings of an issued invoice.
     *
     * @param lines those of the breakdown
     */
    public static List<Posting> invoice(UUID patient, UUID invoice, VatBreakdown vat, List<Turnover> lines) {
        About about = About.invoice(patient, invoice);
        List<Posting> postings = new ArrayList<>();
        postings.add(Posting.debit(Account.CLIENT, vat.gross(), about));
        for (VatBreakdown.Part part : vat.parts()) {
            About.Tax tax = new About.Tax(part.category(), part.rate());
            shares(part, tax, lines)
                    .forEach((key, net) -> add(postings, key.account(), net, about.taxed(tax, key.origin())));
            add(postings, Account.VAT_COLLECTED, part.vat(), about.taxed(tax, null));
        }
        return postings;
    }

    /**
     * The postings of a credit note: those of a sale on the other sides. What it credits above the amount still open has been
     * paid already and becomes the patient's deposit, to be refunded or used.
     *
     * @param vat of the credit note, in positive amounts
     * @param open of the invoice, before the credit note
     */
    public static List<Posting> creditNote(
            UUID patient, UUID invoice, VatBreakdown vat, List<Turnover> lines, Money open) {
        List<Posting> postings = new ArrayList<>();
        invoice(patient, invoice, vat, lines).forEach(each -> postings.add(each.reversed()));
        Money paid = vat.gross().minus(open);
        if (paid.amount().signum() > 0) {
            postings.add(Posting.debit(Account.CLIENT, paid, About.invoice(patient, invoice)));
            postings.add(Posting.credit(Account.DEPOSITS, paid, About.deposit(patient)));
        }
        return postings;
    }

    private static Map<Key, Money> shares(VatBreakdown.Part part, About.Tax tax, List<Turnover> lines) {
        Map<Key, Money> gross = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> line.tax().equals(tax))
                .forEach(line -> gross.merge(new Key(line.account(), line.origin()), line.gross(), Money::plus));
        Money grossSoFar = Money.zero(part.gross().currency());
        Money netSoFar = grossSoFar;
        Map<Key, Money> shares = new LinkedHashMap<>();
        for (Map.Entry<Key, Money> each : gross.entrySet()) {
            grossSoFar = grossSoFar.plus(each.getValue());
            Money net = part.netOf(grossSoFar);
            shares.put(each.getKey(), net.minus(netSoFar));
            netSoFar = net;
        }
        return shares;
    }

    /** On the credit side, unless there is nothing to post: exempt turnover has no tax. */
    private static void add(List<Posting> postings, Account account, Money amount, About about) {
        if (amount.amount().signum() > 0) {
            postings.add(Posting.credit(account, amount, about));
        }
    }
}
