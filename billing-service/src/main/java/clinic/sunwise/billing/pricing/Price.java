package clinic.sunwise.billing.pricing;

import clinic.sunwise.billing.money.Money;

/**
 * The price of a treatment of one area.
 *
 * @param gross with tax, more than zero
 */
public record Price(Item item, Money gross) {

    /**
     * What has a price of its own.
     *
     * @param area of the body; for what goes with a treatment or is taken home, its code
     */
    public record Item(String protocol, String technique, String depth, String area) {

        private static final String RETAIL = "retail";

        /** A product that is taken home, whatever was done: it belongs to no protocol. */
        public static Item ofProduct(String code) {
            return new Item(RETAIL, RETAIL, RETAIL, code);
        }

        public boolean takenHome() {
            return protocol.equals(RETAIL);
        }

        /** As an invoice says it: {@code microdermabrasion level 2, whole face}. */
        public String words() {
            return (technique + " " + depth + ", " + area).replace('-', ' ');
        }
    }

    public Price {
        if (gross.amount().signum() <= 0) {
            throw new IllegalArgumentException("a price is more than zero: " + gross.amount());
        }
    }
}
