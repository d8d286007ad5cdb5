package clinic.sunwise.billing.tills.rules;

import clinic.sunwise.billing.ledger.About;
import clinic.sunwise.billing.ledger.Account;
import clinic.sunwise.billing.ledger.Posting;
import clinic.sunwise.billing.money.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * A count of a till.
 *
 * @param expected by the ledger
 * @param counted in truth
 * @param banked taken to the bank afterwards
 */
public record CashCount(Money expected, Money counted, Money banked) {

    /**
     * A count.
     *
     * @throws IllegalArgumentException if less than nothing was counted, or more banked than counted
     */
    public CashCount {
        Money zero = Money.zero(expected.currency());
        if (counted.compareTo(zero) < 0 || banked.compareTo(zero) < 0 || banked.compareTo(counted) > 0) {
            throw new IllegalArgumentException("counted " + counted + ", banked " + banked);
        }
    }

    /** Above zero if there is more than expected. */
    public Money difference() {
        return counted.minus(expected);
    }

    public boolean isRight() {
        return difference().amount().signum() == 0;
    }

    /** What it does to the accounts; nothing if the count is right and all stays in the till. */
    public List<Posting> postings(String till) {
        List<Posting> postings = new ArrayList<>();
        About cash = About.till(till);
        if (difference().amount().signum() > 0) {
            postings.add(Posting.debit(Account.CASH, difference(), cash));
            postings.add(Posting.credit(Account.CASH_OVER, difference(), About.NOTHING));
        } else if (!isRight()) {
            Money missing = expected.minus(counted);
            postings.add(Posting.debit(Account.CASH_SHORT, missing, About.NOTHING));
            postings.add(Posting.credit(Account.CASH, missing, cash));
        }
        if (banked.amount().signum() > 0) {
            postings.add(Posting.debit(Account.BANK, banked, About.NOTHING));
            postings.add(Posting.credit(Account.CASH, banked, cash));
        }
        return postings;
    }
}
