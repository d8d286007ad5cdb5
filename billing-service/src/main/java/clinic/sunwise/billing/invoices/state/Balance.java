package clinic.sunwise.billing.invoices.state;

import clinic.sunwise.billing.money.Money;

/**
 * What became of an invoice's amount: {@code gross = credited + paid + open}.
 *
 * @param credited taken back by credit notes or, all of it, by its cancellation
 * @param open still to be paid; never below zero nor above what is not credited
 * @param cancelled whether it should never have been issued
 */
public record Balance(Money gross, Money credited, Money open, boolean cancelled) {

    /**
     * A balance that can be.
     *
     * @throws IllegalArgumentException if a part is below zero, they are more than the whole, or what is cancelled is not wholly
     *     taken back
     */
    public Balance {
        Money zero = Money.zero(gross.currency());
        if (credited.compareTo(zero) < 0
                || open.compareTo(zero) < 0
                || credited.plus(open).compareTo(gross) > 0
                || (cancelled && !credited.equals(gross))) {
            throw new IllegalArgumentException(
                    "of " + gross + " not both credited and open: " + credited + ", " + open);
        }
    }

    /** Of an invoice that stands. */
    public Balance(Money gross, Money credited, Money open) {
        this(gross, credited, open, false);
    }

    /** Of an invoice that has just been issued. */
    public static Balance issued(Money gross) {
        return new Balance(gross, Money.zero(gross.currency()), gross);
    }

    /** What was paid and stays with this invoice. */
    public Money paid() {
        return gross.minus(credited).minus(open);
    }

    public InvoiceState state() {
        if (cancelled) {
            return InvoiceState.CANCELLED;
        }
        if (credited.equals(gross)) {
            return InvoiceState.CREDITED;
        }
        if (open.amount().signum() == 0) {
            return InvoiceState.PAID;
        }
        return paid().amount().signum() > 0 ? InvoiceState.PARTLY_PAID : InvoiceState.ISSUED;
    }

    /**
     * After this amount was put on it.
     *
     * @throws IllegalArgumentException if more than is open
     */
    public Balance afterPayment(Money amount) {
        return new Balance(gross, credited, open.minus(amount));
    }

    /**
     * After a credit note: it takes from what is open first, then from what was paid.
     *
     * @throws IllegalArgumentException if more than is not yet credited
     */
    public Balance afterCredit(Money amount) {
        Money zero = Money.zero(gross.currency());
        Money rest = open.minus(amount);
        return new Balance(gross, credited.plus(amount), rest.compareTo(zero) < 0 ? zero : rest);
    }

    /** After its cancellation, which takes back everything. */
    public Balance afterCancellation() {
        return new Balance(gross, gross, Money.zero(gross.currency()), true);
    }
}
