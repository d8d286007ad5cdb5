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
        AgreedPrices all = AgreedPrices.of(
                EstimateSamples.signed(), cheeks(EstimateSamples.order(1).extras()));

        assertThat(all.isAll()).isTrue();
        assertThat(taxes.applied(all.lines())).contains(EstimateSamples.quote(EstimateSamples.EXEMPT));
        assertThat(new Taxes(new TaxDecision.Unknown("why"), new TaxDecision.Decided(EstimateSamples.TAXED))
                        .applied(all.lines()))
                .isEmpty();
        assertThat(Quote.Priced.of(all.lines()).vat().gross())
                .isEqualTo(EstimateSamples.signed().quote().vat().gross());
    }

    @Test
    void areChargedForWhatWasCarriedOutAndForNothingElse() {
        AgreedPrices less = AgreedPrices.of(
                EstimateSamples.signed(),
                cheeks(new Extras(null, List.of(), List.of(new Extras.Sale("cream", 1)), "chief-physician", 5)));

        assertThat(less.lines().stream()
                        .map(line -> line.text() + " " + line.gross().amount()))
                .containsExactly("dermabrasion deep, cheeks 900.00", "Night cream 12.50");
        assertThat(less.isAll()).isTrue();
    }

    @Test
    void leaveWhatWasDoneBesidesToTheList() {
        AgreedPrices more = AgreedPrices.of(
                EstimateSamples.signed(),
                order(
                        EstimateSamples.treatment("neck", "cheeks"),
                        new Extras(
                                "local",
                                List.of("mask", "serum"),
                                List.of(new Extras.Sale("brush", 1), new Extras.Sale("cream", 3)),
                                "therapist",
                                4)));

        assertThat(more.lines().stream()
                        .map(line -> line.text() + " " + line.gross().amount()))
                .containsExactly("dermabrasion deep, cheeks 900.00", "serum 30.00", "2 × Night cream 25.00");
        assertThat(more.areas()).containsExactly("cheeks");
        assertThat(more.rest().treatment().areas()).containsExactly("neck", "cheeks");
        assertThat(more.rest().extras())
                .isEqualTo(new Extras(
                        "local",
                        List.of("mask"),
                        List.of(new Extras.Sale("brush", 1), new Extras.Sale("cream", 1)),
                        "therapist",
                        4));
        assertThat(more.isAll()).isFalse();
    }

    /** It was promised for nothing, so it costs nothing, whatever a list says since. */
    @Test
    void whatAnEstimateIncludesWithoutALineStaysIncluded() {
        Estimate signed = EstimateSamples.signed();
        Estimate included = EstimateSamples.of(
                signed.order(),
                Quote.Priced.of(signed.quote().lines().stream()
                        .filter(line -> !line.text().equals("serum"))
                        .toList()));
        AgreedPrices agreed = AgreedPrices.of(included, cheeks(signed.order().extras()));

        assertThat(agreed.isAll()).isTrue();
        assertThat(agreed.lines()).hasSize(3);
    }

    /** The whole face is not charged with its parts, nor do its parts cost what the whole does. */
    @Test
    void doNotChargeSkinTwice() {
        Extras none = new Extras(null, List.of(), List.of(), null, 1);

        AgreedPrices whole = AgreedPrices.of(
                EstimateSamples.signed(), order(EstimateSamples.treatment("cheeks", "whole-face", "neck"), none));
        assertThat(whole.areas()).as("cheeks that the whole face covers").isEmpty();
        assertThat(whole.rest().treatment().areas()).containsExactly("whole-face", "neck");
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "surgical-dermabrasion, dermabrasion, deep, true",
        "other, dermabrasion, deep, false",
        "surgical-dermabrasion, laser, deep, false",
        "surgical-dermabrasion, dermabrasion, medium, false",
    })
    void areThoseOfTheSameTreatment(String protocol, String technique, String depth, boolean same) {
        Treatment done = new Treatment(protocol, technique, depth, List.of("cheeks"));
        assertThat(AgreedPrices.of(EstimateSamples.signed(), order(done, Extras.NONE))
                        .areas()
                        .isEmpty())
                .isNotEqualTo(same);
        assertThat(AgreedPrices.covers(EstimateSamples.treatment("cheeks", "nose"), done))
                .isEqualTo(same);
    }

    @Test
    void theEstimateThatFitsBestIsAskedFirst() {
        Extras all = EstimateSamples.order(1).extras();
        assertThat(AgreedPrices.distance(EstimateSamples.signed(), EstimateSamples.order(7)))
                .isZero();
        assertThat(AgreedPrices.distance(
                        EstimateSamples.signed(), order(EstimateSamples.treatment("nose", "cheeks"), Extras.NONE)))
                .isOne();
        assertThat(AgreedPrices.distance(EstimateSamples.signed(), cheeks(all))).isEqualTo(2);
        assertThat(AgreedPrices.covers(
                        EstimateSamples.treatment("cheeks"), EstimateSamples.treatment("cheeks", "nose")))
                .as("what is done beyond it")
                .isFalse();
    }

    private static Order cheeks(Extras extras) {
        return order(EstimateSamples.treatment("cheeks"), extras);
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
