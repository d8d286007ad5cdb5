package clinic.sunwise.billing.tax;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No cent is lost or found, whatever a document mixes. */
class VatBreakdownProperties {

    private static final List<TaxTreatment> TREATMENTS = List.of(
            decided(Country.ES, Act.TREATMENT, Purpose.AESTHETIC),
            decided(Country.FR, Act.GOODS, Purpose.AESTHETIC),
            decided(Country.RU, Act.GOODS, Purpose.AESTHETIC),
            decided(Country.DE, Act.TREATMENT, Purpose.AESTHETIC),
            decided(
                    Country.NL,
                    Act.TREATMENT,
                    Purpose.therapeutic(new Justification("dr. Vega", "scar that limits movement"))));

    @Provide
    Arbitrary<List<VatBreakdown.TaxedAmount>> documents() {
        Arbitrary<BigDecimal> cents =
                Arbitraries.integers().between(1, 10_000_000).map(each -> BigDecimal.valueOf(each, 2));
        return Combinators.combine(cents, Arbitraries.of(TREATMENTS))
                .as((amount, tax) -> new VatBreakdown.TaxedAmount(new Money(amount, Currency.EUR), tax))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Property(tries = 3000, seed = "2027")
    void linesAreNetAndVatAndTotal(@ForAll("documents") List<VatBreakdown.TaxedAmount> lines) {
        VatBreakdown vat = VatBreakdown.of(lines);
        Money sum = lines.stream()
                .map(VatBreakdown.TaxedAmount::gross)
                .reduce(Money::plus)
                .orElseThrow();

        assertThat(vat.gross()).isEqualTo(sum);
        assertThat(vat.net().plus(vat.vat())).isEqualTo(sum);
        assertThat(vat.parts()).allSatisfy(part -> {
            assertThat(part.net().plus(part.vat())).isEqualTo(part.gross());
            assertThat(isWithinHalfACent(part)).isTrue();
        });
    }

    /** Net is the rounded share of the gross: net x (100 + rate) misses gross x 100 by half a cent of net at most. */
    private static boolean isWithinHalfACent(VatBreakdown.Part part) {
        BigDecimal factor = BigDecimal.valueOf(100).add(part.rate().percent());
        BigDecimal missed = part.gross()
                .amount()
                .movePointRight(2)
                .subtract(part.net().amount().multiply(factor))
                .abs();
        return missed.compareTo(factor.multiply(new BigDecimal("0.005"))) <= 0;
    }

    private static TaxTreatment decided(Country country, Act act, Purpose purpose) {
        TaxCase each = new TaxCase(country, act, purpose, false, LocalDate.of(2026, 11, 23));
        return ((TaxDecision.Decided) TaxRules.decide(each)).treatment();
    }
}
