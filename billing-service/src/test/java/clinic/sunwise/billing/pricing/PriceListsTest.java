package clinic.sunwise.billing.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceListsTest {

    private static final Price.Item DIAMOND =
            new Price.Item("diamond-crystal-oxygen", "diamond", "superficial", "whole-face");

    @ParameterizedTest(name = "on {0}: version {1}")
    @CsvSource({"2026-01-01, 1", "2026-12-31, 1", "2027-01-01, 3", "2027-01-02, 3"})
    void takesTheListThatTookEffectLast(LocalDate day, int version) {
        assertThat(lists().inForce(day)).map(PriceList::version).contains(version);
    }

    @Test
    void hasNoListBeforeTheFirst() {
        assertThat(lists().inForce(LocalDate.of(2025, 12, 31))).isEmpty();
    }

    @Test
    void refusesAPriceInAnotherCurrency() {
        assertThatThrownBy(() -> list(1, "2026-01-01", new Price(DIAMOND, Money.of("60.00", Currency.EUR))))
                .hasMessageContaining("one currency");
    }

    @Test
    void refusesTwoPricesForOneItem() {
        assertThatThrownBy(() -> list(1, "2026-01-01", rub("4000.00"), rub("6000.00")))
                .hasMessageContaining("has an entry already");
    }

    @ParameterizedTest
    @CsvSource({"0.00", "-0.01"})
    void refusesAPriceOfNothing(String gross) {
        assertThatThrownBy(() -> rub(gross)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void acceptsTheSmallestPrice() {
        assertThat(rub("0.01").gross()).isEqualTo(Money.of("0.01", Currency.RUB));
    }

    private static PriceLists lists() {
        return new PriceLists(List.of(
                list(3, "2027-01-01", rub("6000.00")),
                list(1, "2026-01-01", rub("4000.00")),
                list(2, "2027-01-01", rub("5000.00"))));
    }

    private static PriceList list(int version, String from, Price... prices) {
        return new PriceList(version, LocalDate.parse(from), Currency.RUB, List.of(prices));
    }

    private static Price rub(String gross) {
        return new Price(DIAMOND, Money.of(gross, Currency.RUB));
    }
}
