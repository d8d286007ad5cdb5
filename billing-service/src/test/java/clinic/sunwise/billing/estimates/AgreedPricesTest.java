package clinic.sunwise.billing.estimates;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.pricing.Extras;
import clinic.sunwise.billing.pricing.Order;
import clinic.sunwise.billing.pricing.Quote;
import clinic.sunwise.billing.pricing.Taxes;
import clinic.sunwise.billing.pricing.Treatment;
import clinic.sunwise.billing.tax.Purpose;
import clinic.sunwise.billing.tax.TaxDecision;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreedPricesTest {

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2027-01-19, false", "2027-01-20, true", "2027-04-04, true", "2027-04-05, false"})
    void holdFromTheFirstToTheLastDay(LocalDate day, boolean holds) {
        assertThat(AgreedPrices.holds(EstimateSamples.signed(), EstimateSamples.order(1), day))
                .isEqualTo(holds);
    }

    @Test
    void holdOnlyOnceTheyAreSigned() {
        assertThat(holds(EstimateSamples.estimate(), EstimateSamples.order(1))).isFalse();
    }

    @Test
    void holdForTheSameTreatmentInAnyOrderOfItsParts() {
        Extras extras = EstimateSamples.order(1).extras();
        assertThat(holds(order(EstimateSamples.treatment("nose", "cheeks"), extras)))
                .isTrue();
        assertThat(holds(order(EstimateSamples.treatment("cheeks"), extras))).isFalse();
        assertThat(holds(order(new Treatment("other", "dermabrasion", "deep", List.of("cheeks", "nose")), extras)))
                .isFalse();
        assertThat(holds(order(
                        new Treatment("surgical-dermabrasion", "laser", "deep", List.of("cheeks", "nose")), extras)))
                .isFalse();
        assertThat(holds(order(
                        new Treatment("surgical-dermabrasion", "dermabrasion", "medium", List.of("cheeks", "nose")),
                        extras)))
                .isFalse();
    }

    @Test
    void holdForTheSameExtrasByWhateverPractitioner() {
        List<Extras.Sale> creams = List.of(new Extras.Sale("cream", 2));
        assertThat(holds(with(new Extras("general", List.of("serum"), creams, "chief-physician", 4))))
                .isTrue();
        assertThat(holds(with(new Extras("local", List.of("serum"), creams, null, 1))))
                .isFalse();
        assertThat(holds(with(new Extras("general", List.of(), creams, null, 1))))
                .isFalse();
        assertThat(holds(with(new Extras("general", List.of("serum"), List.of(), null, 1))))
                .isFalse();
    }

    /** The gross is kept, the tax is that of the day and the purpose. */
    @Test
    void areTaxedAsOfTheDay() {
        Taxes taxes = new Taxes(
                new TaxDecision.Decided(EstimateSamples.EXEMPT), new TaxDecision.Decided(EstimateSamples.TAXED));

        assertThat(AgreedPrices.of(EstimateSamples.signed(), taxes))
                .contains(EstimateSamples.quote(EstimateSamples.EXEMPT));
        assertThat(AgreedPrices.of(
                        EstimateSamples.signed(),
                        new Taxes(new TaxDecision.Unknown("why"), new TaxDecision.Decided(EstimateSamples.TAXED))))
                .isEmpty();
        assertThat(((Quote.Priced)
                                AgreedPrices.of(EstimateSamples.signed(), taxes).orElseThrow())
                        .vat()
                        .gross())
                .isEqualTo(EstimateSamples.signed().quote().vat().gross());
    }

    private static Order with(Extras extras) {
        return order(EstimateSamples.treatment("cheeks", "nose"), extras);
    }

    private static Order order(Treatment treatment, Extras extras) {
        return new Order(treatment, Purpose.AESTHETIC, extras);
    }

    private static boolean holds(Order order) {
        return holds(EstimateSamples.signed(), order);
    }

    private static boolean holds(Estimate estimate, Order order) {
        return AgreedPrices.holds(estimate, order, LocalDate.of(2027, 2, 1));
    }
}
