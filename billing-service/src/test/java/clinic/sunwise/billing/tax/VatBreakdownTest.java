package clinic.sunwise.billing.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.tax.VatBreakdown.TaxedAmount;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VatBreakdownTest {

    private static final TaxTreatment EXEMPT =
            new TaxTreatment(VatCategory.EXEMPT, VatRate.ofPercent(0), "VATEX-EU-132-1C", "medical care");

    /** 49.00 at 21 %: net first and tax on top (40.50 + 8.51) would miss the agreed price by a cent. */
    @ParameterizedTest
    @CsvSource({
        "49.00, 21, 40.50, 8.50",
        "121.00, 21, 100.00, 21.00",
        "0.01, 21, 0.01, 0.00",
        "0.03, 100, 0.02, 0.01",
        "5000.00, 22, 4098.36, 901.64",
        "1500.00, 20, 1250.00, 250.00",
        "1.00, 0, 1.00, 0.00",
        "-49.00, 21, -40.50, -8.50",
    })
    void netIsRoundedHalfUpAndTaxIsTheRest(String gross, int percent, String net, String vat) {
        VatBreakdown breakdown = VatBreakdown.of(List.of(line(gross, taxed(percent))));
        assertThat(breakdown.net()).isEqualTo(euro(net));
        assertThat(breakdown.vat()).isEqualTo(euro(vat));
        assertThat(breakdown.gross()).isEqualTo(euro(gross));
    }

    @Test
    void everyCentUpTo200EurosKeepsItsGross() {
        for (int cents = 1; cents <= 20_000; cents++) {
            Money gross = new Money(java.math.BigDecimal.valueOf(cents, 2), Currency.EUR);
            VatBreakdown breakdown = VatBreakdown.of(List.of(new TaxedAmount(gross, taxed(21))));
            assertThat(breakdown.net().plus(breakdown.vat())).isEqualTo(gross);
        }
    }

    @Test
    void taxIsRoundedOnceForADocumentAndNotForEachLine() {
        // 33.33 alone gives 27.55 net; three times that would be 82.65.
        VatBreakdown breakdown =
                VatBreakdown.of(List.of(line("33.33", taxed(21)), line("33.33", taxed(21)), line("33.33", taxed(21))));
        assertThat(breakdown.parts()).hasSize(1);
        assertThat(breakdown.net()).isEqualTo(euro("82.64"));
        assertThat(breakdown.vat()).isEqualTo(euro("17.35"));
    }

    @Test
    void aVisitCanMixTaxedAndExemptActs() {
        VatBreakdown breakdown =
                VatBreakdown.of(List.of(line("10.00", EXEMPT), line("12.10", taxed(21)), line("5.00", EXEMPT)));
        assertThat(breakdown.parts())
                .extracting(VatBreakdown.Part::category, VatBreakdown.Part::gross, VatBreakdown.Part::vat)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(VatCategory.STANDARD, euro("12.10"), euro("2.10")),
                        org.assertj.core.groups.Tuple.tuple(VatCategory.EXEMPT, euro("15.00"), euro("0.00")));
        assertThat(breakdown.gross()).isEqualTo(euro("27.10"));
        assertThat(breakdown.net()).isEqualTo(euro("25.00"));
        assertThat(breakdown.vat()).isEqualTo(euro("2.10"));
    }

    @Test
    void ratesAreKeptApartLowestFirst() {
        VatBreakdown breakdown = VatBreakdown.of(List.of(line("12.10", taxed(21)), line("11.00", taxed(10))));
        assertThat(breakdown.parts())
                .extracting(VatBreakdown.Part::rate)
                .containsExactly(VatRate.ofPercent(10), VatRate.ofPercent(21));
    }

    @Test
    void aDocumentHasLinesInOneCurrency() {
        assertThatThrownBy(() -> VatBreakdown.of(List.of())).isInstanceOf(IllegalArgumentException.class);
        TaxedAmount rouble = new TaxedAmount(Money.of("1", Currency.RUB), EXEMPT);
        assertThatThrownBy(() -> VatBreakdown.of(List.of(line("1", taxed(21)), rouble)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VatBreakdown.of(List.of(line("1", EXEMPT), rouble)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "100, true", "101, false"})
    void aRateIsAPercentage(int percent, boolean sensible) {
        if (sensible) {
            assertThat(VatRate.ofPercent(percent)).isEqualTo(new VatRate(new java.math.BigDecimal(percent + ".00")));
        } else {
            assertThatThrownBy(() -> VatRate.ofPercent(percent)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aTreatmentSaysWhyAndWhatIsExemptHasNoRate() {
        VatRate rate = VatRate.ofPercent(21);
        assertThatThrownBy(() -> new TaxTreatment(VatCategory.STANDARD, rate, "code", " "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TaxTreatment(VatCategory.STANDARD, rate, " ", "why"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TaxTreatment(VatCategory.EXEMPT, rate, "code", "why"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(VatCategory.STANDARD.code()).isEqualTo("S");
        assertThat(VatCategory.EXEMPT.code()).isEqualTo("E");
        assertThat(VatCategory.of("E")).isEqualTo(VatCategory.EXEMPT);
        assertThat(VatCategory.of("S")).isEqualTo(VatCategory.STANDARD);
        assertThatThrownBy(() -> VatCategory.of("Z")).isInstanceOf(IllegalArgumentException.class);
    }

    private static TaxedAmount line(String gross, TaxTreatment treatment) {
        return new TaxedAmount(euro(gross), treatment);
    }

    private static TaxTreatment taxed(int percent) {
        return new TaxTreatment(VatCategory.STANDARD, VatRate.ofPercent(percent), "aesthetic-act", "aesthetic act");
    }

    private static Money euro(String amount) {
        return Money.of(amount, Currency.EUR);
    }
}
