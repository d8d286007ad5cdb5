package clinic.sunwise.billing.payments.rules;

import clinic.sunwise.billing.ledger.About;
import clinic.sunwise.billing.ledger.Account;
import clinic.sunwise.billing.ledger.Posting;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.payments.rules.AllocationDecision.Allocated;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What money does to the accounts. */
public final class PaymentPostings {

    private PaymentPostings() {}

    /**
     * Received: the money account grows, the invoices are paid, the rest is a deposit.
     *
     * @param till of cash, else null
     */
    public static List<Posting> received(
            UUID patient, PaymentMethod method, @Nullable String till, Money amount, Allocated allocated) {
        List<Posting> postings = new ArrayList<>();
        postings.add(Posting.debit(method.account(), amount, money(till)));
        postings.addAll(paid(patient, allocated));
        if (allocated.rest().amount().signum() > 0) {
            postings.add(Posting.credit(Account.DEPOSITS, allocated.rest(), About.deposit(patient)));
        }
        return postings;
    }

    /** Paid back: out of the patient's deposit. */
    public static List<Posting> refunded(UUID patient, PaymentMethod method, @Nullable String till, Money amount) {
        return List.of(
                Posting.debit(Account.DEPOSITS, amount, About.deposit(patient)),
                Posting.credit(method.account(), amount, money(till)));
    }

    /** Taken from the deposit and put on invoices: so much of it as was allocated. */
    public static List<Posting> allocated(UUID patient, Money amount, Allocated allocated) {
        List<Posting> postings = new ArrayList<>();
        postings.add(Posting.debit(Account.DEPOSITS, amount.minus(allocated.rest()), About.deposit(patient)));
        postings.addAll(paid(patient, allocated));
        return postings;
    }

    private static List<Posting> paid(UUID patient, Allocated allocated) {
        return allocated.parts().stream()
                .map(part -> Posting.credit(Account.CLIENT, part.amount(), About.invoice(patient, part.invoice())))
                .toList();
    }

    private static About money(@Nullable String till) {
        return till == null ? About.NOTHING : About.till(till);
    }
}
