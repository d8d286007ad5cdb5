package clinic.sunwise.billing.pricing;

import clinic.sunwise.billing.money.Money;

/**
 * The price of a treatment of one area.
 *
 * @param gross with tax, more than zero
 */
public record Price(Item item, Money gross) {

    /** What has a price of its own. */
    public record Item(String protocol, String technique, String depth, String area) {}

    public Price {
        if (gross.amount().signum() <= 0) {
            throw new IllegalArgumentException("a price is more than zero: " + gross.amount());
        }
    }
}
