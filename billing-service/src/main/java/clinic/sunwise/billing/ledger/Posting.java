package clinic.sunwise.billing.ledger;

import clinic.sunwise.billing.money.Money;

/**
 * An amount on one side of one account.
 *
 * @param amount above zero
 */
public record Posting(Account account, Side side, Money amount, About about) {

    /** The two sides of an account. */
    public enum Side {
        DEBIT,
        CREDIT
    }

    /**
     * A posting of something.
     *
     * @throws IllegalArgumentException if the amount is not above zero: the other side is for that
     */
    public Posting {
        if (amount.amount().signum() <= 0) {
            throw new IllegalArgumentException("a posting is above zero: " + amount);
        }
    }

    public static Posting debit(Account account, Money amount, About about) {
        return new Posting(account, Side.DEBIT, amount, about);
    }

    public static Posting credit(Account account, Money amount, About about) {
        return new Posting(account, Side.CREDIT, amount, about);
    }

    public Posting reversed() {
        return new Posting(account, side == Side.DEBIT ? Side.CREDIT : Side.DEBIT, amount, about);
    }

    /** The amount if it is on that side, else zero. */
    public Money on(Side wanted) {
        return side == wanted ? amount : Money.zero(amount.currency());
    }
}
