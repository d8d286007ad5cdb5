package clinic.sunwise.billing.packages.rules;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.packages.rules.PackagePrice.Line;
import clinic.sunwise.billing.tax.TaxTreatment;
import clinic.sunwise.billing.tax.VatBreakdown;
import clinic.sunwise.billing.tax.VatCategory;
import clinic.sunwise.billing.tax.VatRate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackagePriceTest {

    private static final TaxTreatment TAXED =
            new TaxTreatment(VatCategory.STANDARD, VatRate.ofPercent(21), "aesthetic-act", "aesthetic act");
    private static final TaxTreatment EXEMPT =
            new TaxTreatment(VatCategory.EXEMPT, VatRate.ofPercent(0), "VATEX-EU-132-1C", "medical care");

    /** 256.50 for three: 211.98 net, of which 141.32 and 70.66 are left after the first and the second. */
    @ParameterizedTest(name = "{0} used: {1} left, {2} net")
    @CsvSource({"0, 256.50, 211.98", "1, 171.00, 141.32", "2, 85.50, 70.66", "3, 0.00, "})
    void whatIsLeftIsAtThePriceThatWasPaid(int used, String gross, String net) {
        PackagePrice price = new PackagePrice(List.of(new Line(1, eur("256.50"), TAXED)), 3);
        assertThat(price.gross()).isEqualTo(eur("256.50"));
        assertThat(price.unusedGross(used)).isEqualTo(eur(gross));
        assertThat(price.owed(used).stream().map(VatBreakdown.Part::net))
                .isEqualTo(net == null ? List.of() : List.of(eur(net)));
        assertThat(price.unused(used))
                .isEqualTo(net == null ? List.of() : List.of(new PackagePrice.Rest(1, eur(gross))));
    }

    @Test
    void eachRateIsEarnedByItself() {
        PackagePrice price =
                new PackagePrice(List.of(new Line(1, eur("121.00"), TAXED), new Line(2, eur("50.00"), EXEMPT)), 2);
        assertThat(price.earned(0, 1)).extracting(PackagePrice.Earned::net).containsExactly(eur("50.00"), eur("25.00"));
        assertThat(price.earned(0, 1))
                .extracting(each -> each.part().category())
                .containsExactly(VatCategory.STANDARD, VatCategory.EXEMPT);
        assertThat(price.earned(1, 2)).extracting(PackagePrice.Earned::net).containsExactly(eur("50.00"), eur("25.00"));
    }

    /** A cent cannot be shared: the half is rounded up, so the first session has it and the second earns nothing. */
    @Test
    void whatIsTooSmallToShareIsEarnedAtOnce() {
        PackagePrice price = new PackagePrice(List.of(new Line(1, eur("0.01"), EXEMPT)), 2);
        assertThat(price.earned(0, 1)).extracting(PackagePrice.Earned::net).containsExactly(eur("0.01"));
        assertThat(price.earned(1, 2)).isEmpty();
        assertThat(price.unused(1)).isEmpty();
    }

    /** Whenever she stops: what was earned and what is taken back are all that was sold, to the cent. */
    @Property(tries = 2000)
    void noCentIsLostWheneverAPatientStops(
            @ForAll @IntRange(min = 1, max = 1_000_000) int cents, @ForAll @IntRange(min = 2, max = 100) int sessions) {
        PackagePrice price = new PackagePrice(
                List.of(new Line(1, cents(cents), TAXED), new Line(2, cents(cents / 3 + 1), EXEMPT)), sessions);
        Money net = VatBreakdown.of(List.of(
                        new VatBreakdown.TaxedAmount(cents(cents), TAXED),
                        new VatBreakdown.TaxedAmount(cents(cents / 3 + 1), EXEMPT)))
                .net();
        Money earned = Money.zero(Currency.EUR);
        for (int used = 1; used <= sessions; used++) {
            earned = sum(earned, price.earned(used - 1, used));
            Money owed =
                    price.owed(used).stream().map(VatBreakdown.Part::net).reduce(Money.zero(Currency.EUR), Money::plus);
            assertThat(earned.plus(owed)).isEqualTo(net);
        }
        assertThat(earned).isEqualTo(net);
        assertThat(sum(Money.zero(Currency.EUR), price.earned(0, sessions))).isEqualTo(net);
        assertThat(IntStream.rangeClosed(1, sessions).mapToObj(price::unusedGross))
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    private static Money sum(Money before, List<PackagePrice.Earned> earned) {
        return earned.stream().map(PackagePrice.Earned::net).reduce(before, Money::plus);
    }

    private static Money cents(int cents) {
        return new Money(java.math.BigDecimal.valueOf(cents, 2), Currency.EUR);
    }

    private static Money eur(String amount) {
        return Money.of(amount, Currency.EUR);
    }
}
