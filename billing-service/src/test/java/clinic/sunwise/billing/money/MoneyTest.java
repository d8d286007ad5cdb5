package clinic.sunwise.billing.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({"49, 49.00", "49.0, 49.00", "-0.1, -0.10", "0, 0.00"})
    void anAmountHasTheDecimalsOfItsCurrency(String amount, String shown) {
        assertThat(Money.of(amount, Currency.EUR).amount()).hasToString(shown);
    }

    @Test
    void aFractionOfACentNeedsARoundingMode() {
        assertThatThrownBy(() -> Money.of("0.001", Currency.EUR)).isInstanceOf(ArithmeticException.class);
        assertThat(Money.rounded(new BigDecimal("0.005"), Currency.EUR, RoundingMode.HALF_UP))
                .isEqualTo(Money.of("0.01", Currency.EUR));
    }

    @Test
    void amountsAddSubtractAndCompare() {
        Money ten = Money.of("10", Currency.EUR);
        Money three = Money.of("3.05", Currency.EUR);
        assertThat(ten.plus(three)).isEqualTo(Money.of("13.05", Currency.EUR));
        assertThat(ten.minus(three)).isEqualTo(Money.of("6.95", Currency.EUR));
        assertThat(ten).isGreaterThan(three).isEqualByComparingTo(Money.of("10.00", Currency.EUR));
        assertThat(ten.minus(ten)).isEqualTo(Money.zero(Currency.EUR));
    }

    @Test
    void currenciesDoNotMix() {
        Money euro = Money.of("1", Currency.EUR);
        Money rouble = Money.of("1", Currency.RUB);
        assertThatThrownBy(() -> euro.plus(rouble)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> euro.minus(rouble)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> euro.compareTo(rouble)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(Currency.class)
    void everyCurrencyHasTheDecimalsOfTheStandard(Currency currency) {
        assertThat(currency.decimals())
                .isEqualTo(java.util.Currency.getInstance(currency.name()).getDefaultFractionDigits());
    }

    @ParameterizedTest
    @CsvSource({"0, 0.00", "1, 12.50", "3, 37.50"})
    void anAmountIsMultipliedExactly(int factor, String product) {
        assertThat(Money.of("12.50", Currency.EUR).times(factor)).isEqualTo(Money.of(product, Currency.EUR));
    }
}
