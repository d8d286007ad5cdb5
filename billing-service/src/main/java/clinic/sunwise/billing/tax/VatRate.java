package clinic.sunwise.billing.tax;

import java.math.BigDecimal;

/**
 * A rate of value added tax.
 *
 * @param percent 0 to 100 inclusive
 */
public record VatRate(BigDecimal percent) implements Comparable<VatRate> {

    public VatRate {
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("a rate is 0 to 100 percent: " + percent);
        }
        // 21, 21.0 and 21.00 are one rate.
        percent = percent.stripTrailingZeros();
    }

    public static VatRate ofPercent(int percent) {
        return new VatRate(BigDecimal.valueOf(percent));
    }

    @Override
    public int compareTo(VatRate other) {
        return percent.compareTo(other.percent);
    }
}
