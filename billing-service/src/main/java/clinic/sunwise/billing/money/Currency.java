package clinic.sunwise.billing.money;

/** The currencies that a clinic may keep its books in. */
public enum Currency {
    EUR(2),
    RUB(2);

    private final int decimals;

    Currency(int decimals) {
        this.decimals = decimals;
    }

    /** Digits of the minor unit. */
    public int decimals() {
        return decimals;
    }
}
