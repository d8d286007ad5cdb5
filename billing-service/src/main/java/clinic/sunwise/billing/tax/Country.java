package clinic.sunwise.billing.tax;

import clinic.sunwise.billing.money.Currency;

/** The countries whose taxes are known here (ISO 3166-1). */
public enum Country {
    ES(Currency.EUR),
    FR(Currency.EUR),
    NL(Currency.EUR),
    RU(Currency.RUB),
    DE(Currency.EUR);

    private final Currency currency;

    Country(Currency currency) {
        this.currency = currency;
    }

    /** In which its clinics are paid and keep their books. */
    public Currency currency() {
        return currency;
    }
}
