package clinic.sunwise.billing.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact amount in the minor unit of its currency. Amounts of two currencies never meet; whatever is not exact needs a
 * rounding mode.
 *
 * @param amount always with the currency's decimals
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    /**
     * Gives the amount the decimals of its currency.
     *
     * @throws ArithmeticException if the amount has a fraction of the minor unit
     */
    public Money {
        amount = amount.setScale(currency.decimals(), RoundingMode.UNNECESSARY);
    }

    /**
     * The amount that this decimal number names.
     *
     * @throws ArithmeticException if the amount has a fraction of the minor unit
     */
    public static Money of(String amount, Currency currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    public static Money rounded(BigDecimal amount, Currency currency, RoundingMode mode) {
        return new Money(amount.setScale(currency.decimals(), mode), currency);
    }

    public Money plus(Money other) {
        return new Money(amount.add(same(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(same(other).amount), currency);
    }

    public Money times(int factor) {
        return new Money(amount.multiply(BigDecimal.valueOf(factor)), currency);
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(same(other).amount);
    }

    private Money same(Money other) {
        if (other.currency != currency) {
            throw new IllegalArgumentException(
                    "a document has one currency, not " + currency + " and " + other.currency);
        }
        return other;
    }
}
