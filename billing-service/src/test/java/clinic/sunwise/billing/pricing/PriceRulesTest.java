package clinic.sunwise.billing.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.tax.Purpose;
import clinic.sunwise.billing.tax.TaxDecision;
import clinic.sunwise.billing.tax.TaxTreatment;
import clinic.sunwise.billing.tax.VatCategory;
import clinic.sunwise.billing.tax.VatRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceRulesTest {

    private static final String MICRO = "microdermabrasion-levels";
    private static final LocalDate DAY = LocalDate.of(2027, 1, 4);
    private static final TaxTreatment TAX =
            new TaxTreatment(VatCategory.STANDARD, VatRate.ofPercent(21), "aesthetic-act", "aesthetic act");
    private static final TaxTreatment GOODS =
            new TaxTreatment(VatCategory.STANDARD, VatRate.ofPercent(20), "goods", "goods");
    private static final Taxes TAXES = new Taxes(new TaxDecision.Decided(TAX), new TaxDecision.Decided(GOODS));
    private static final Terms TERMS = new Terms(
            List.of(
                    new Terms.Extra("another", "local", eur("99.00")),
                    new Terms.Extra(MICRO, "local", eur("60.00")),
                    new Terms.Extra(MICRO, "topical", eur("0.00"))),
            List.of(new Terms.Extra(MICRO, "night-mask", eur("9.00"))),
            List.of(new Terms.Product("cream", "Night cream", eur("12.50"))),
            List.of(new Terms.GradeSupplement("chief-physician", percent("20"))),
            List.of(
                    new Terms.CourseDiscount("another", 2, percent("50")),
                    new Terms.CourseDiscount(MICRO, 5, percent("10")),
                    new Terms.CourseDiscount(MICRO, 10, percent("15"))),
            List.of(
                    new Terms.Promotion("other", "another", DAY, DAY, percent("50")),
                    new Terms.Promotion("spring-skin", MICRO, DAY.plusDays(10), DAY.plusDays(12), percent("7.5"))));
    private static final PriceList LIST = new PriceList(
            3,
            DAY,
            Currency.EUR,
            List.of(price("whole-face", "95.00"), price("nose", "20.00"), price("neck", "49.00")),
            TERMS);

    @Test
    void chargesEachAreaInTheOrderOfTheTreatment() {
        Quote.Priced quote = priced("neck", "nose");

        assertThat(quote.lines())
                .containsExactly(line("neck", "price-per-area", "49.00"), line("nose", "price-per-area", "20.00"));
        assertThat(quote.vat().gross()).isEqualTo(eur("69.00"));
        assertThat(quote.vat().net()).isEqualTo(eur("57.02"));
        assertThat(quote.vat().vat()).isEqualTo(eur("11.98"));
    }

    @Test
    void chargesThePartsOfTheWholeFaceOnlyOnce() {
        assertThat(priced("nose", "chin", "neck", "whole-face").lines())
                .containsExactly(
                        line("whole-face", "whole-face-covers-its-parts", "95.00"),
                        line("neck", "price-per-area", "49.00"));
    }

    @Test
    void namesEveryAreaWithoutAPriceAndChargesNothing() {
        assertThat(quote(LIST, TAXES, "neck", "chin", "hands"))
                .isEqualTo(new Quote.NotPriced(List.of("chin", "hands")));
    }

    @Test
    void doesNotInventThePriceOfAWholeFaceFromItsParts() {
        PriceList noWhole = new PriceList(1, DAY, Currency.EUR, List.of(price("nose", "20.00")));

        assertThat(quote(noWhole, TAXES, "whole-face", "nose")).isEqualTo(new Quote.NotPriced(List.of("whole-face")));
    }

    @Test
    void pricesOnlyTheVeryTechniqueAndDepthOfTheList() {
        Treatment deeper = new Treatment(MICRO, "microdermabrasion", "level-3", List.of("neck"));

        assertThat(PriceRules.quote(Order.of(deeper), LIST, TAXES, DAY))
                .isEqualTo(new Quote.NotPriced(List.of("neck")));
    }

    @ParameterizedTest(name = "grade {0}, {1} sessions, day +{2}: {3} by {4}, {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 1, 0, 49.00, price-per-area, ''",
                "therapist, 1, 0, 49.00, price-per-area, ''",
                "chief-physician, 1, 0, 58.80, price-per-area+grade-supplement, ', chief physician +20 %'",
                "-, 4, 0, 49.00, price-per-area, ''",
                "-, 5, 0, 44.10, price-per-area+course-discount, ', course of 5 −10 %'",
                "-, 9, 0, 44.10, price-per-area+course-discount, ', course of 9 −10 %'",
                "-, 10, 0, 41.65, price-per-area+course-discount, ', course of 10 −15 %'",
                "-, 1, 9, 49.00, price-per-area, ''",
                // 49.00 x 0.925 = 45.325, half up
                "-, 1, 10, 45.33, price-per-area+promotion, ', spring skin −7.5 %'",
                "-, 1, 12, 45.33, price-per-area+promotion, ', spring skin −7.5 %'",
                "-, 1, 13, 49.00, price-per-area, ''",
                // 58.80, then 52.92, then 48.951
                "chief-physician, 5, 10, 48.95, price-per-area+grade-supplement+course-discount+promotion, "
                        + "', chief physician +20 %, course of 5 −10 %, spring skin −7.5 %'",
            })
    void supplementsAndDiscountsChangeThePriceOfSkin(
            @Nullable String grade, int sessions, int daysLater, String gross, String rule, String words) {
        Extras extras = new Extras(null, List.of(), List.of(), grade, sessions);

        assertThat(priced(extras, DAY.plusDays(daysLater)).lines())
                .containsExactly(new Quote.Line(
                        "microdermabrasion level 2, neck" + words, item("neck"), rule, 3, eur(gross), TAX));
    }

    @Test
    void chargesWhatGoesWithATreatmentAtItsFullPrice() {
        Extras extras = new Extras("local", List.of("night-mask"), List.of(new Extras.Sale("cream", 3)), null, 10);

        assertThat(priced(extras, DAY).lines())
                .containsExactly(
                        new Quote.Line(
                                "microdermabrasion level 2, neck, course of 10 −15 %",
                                item("neck"), "price-per-area+course-discount", 3, eur("41.65"), TAX),
                        new Quote.Line("local anaesthesia", item("local"), "anaesthesia-price", 3, eur("60.00"), TAX),
                        new Quote.Line("night mask", item("night-mask"), "add-on-price", 3, eur("9.00"), TAX),
                        new Quote.Line(
                                "3 × Night cream",
                                Price.Item.ofProduct("cream"),
                                "product-price",
                                3,
                                eur("37.50"),
                                GOODS));
    }

    @Test
    void oneProductIsNamedWithoutANumber() {
        Extras extras = new Extras(null, List.of(), List.of(new Extras.Sale("cream", 1)), null, 1);

        assertThat(priced(extras, DAY).lines().getLast().text()).isEqualTo("Night cream");
    }

    @Test
    void whatIsIncludedMakesNoLine() {
        assertThat(priced(new Extras("topical", List.of(), List.of(), null, 1), DAY)
                        .lines())
                .hasSize(1);
    }

    @Test
    void namesEverythingElseThatHasNoPrice() {
        Extras extras =
                new Extras("general", List.of("wax", "night-mask"), List.of(new Extras.Sale("soap", 1)), null, 1);

        assertThat(PriceRules.quote(order(extras, "neck", "hands"), LIST, TAXES, DAY))
                .isEqualTo(new Quote.NotPriced(
                        List.of("hands"),
                        List.of(
                                "no price for general anaesthesia",
                                "no price for wax",
                                "no price for the product soap")));
    }

    /** Only the tax of what is really charged has to be known. */
    @Test
    void anUnknownTaxIsAskedForOnlyIfSomethingIsChargedByIt() {
        Taxes half = new Taxes(new TaxDecision.Decided(TAX), new TaxDecision.Unknown("goods?"));
        Extras cream = new Extras(null, List.of(), List.of(new Extras.Sale("cream", 1)), null, 1);

        assertThat(quote(LIST, half, "neck")).isInstanceOf(Quote.Priced.class);
        assertThat(PriceRules.quote(order(cream, "neck"), LIST, half, DAY))
                .isEqualTo(new Quote.NotPriced(List.of(), List.of("goods?")));
    }

    @Test
    void aDiscountNeverLeavesNothing() {
        PriceList cent = new PriceList(1, DAY, Currency.EUR, List.of(price("neck", "0.01")), TERMS);
        Quote.Priced quote = (Quote.Priced) PriceRules.quote(
                order(new Extras(null, List.of(), List.of(), null, 2), "neck"),
                new PriceList(
                        1,
                        DAY,
                        Currency.EUR,
                        cent.prices(),
                        new Terms(
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(new Terms.CourseDiscount(MICRO, 2, percent("99"))),
                                List.of())),
                TAXES,
                DAY);

        assertThat(quote.vat().gross()).isEqualTo(eur("0.01"));
    }

    @Test
    void asksTheRulesInThisOrder() {
        assertThat(PriceRules.codes())
                .containsExactly(
                        "whole-face-covers-its-parts",
                        "price-per-area",
                        "grade-supplement",
                        "course-discount",
                        "promotion",
                        "anaesthesia-price",
                        "add-on-price",
                        "product-price");
    }

    @Test
    void refusesATreatmentOfNothingOrOfOneAreaTwice() {
        assertThatThrownBy(() -> treatment()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> treatment("nose", "nose")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0} of a product: {1}")
    @CsvSource({"-1, false", "0, false", "1, true", "100, true", "101, false"})
    void aSaleIsOfOneToAHundred(int quantity, boolean sensible) {
        if (sensible) {
            assertThat(new Extras.Sale("cream", quantity).quantity()).isEqualTo(quantity);
        } else {
            assertThatThrownBy(() -> new Extras.Sale("cream", quantity)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void extrasAreNamedOnceAndACourseHasSessions() {
        Extras.Sale cream = new Extras.Sale("cream", 1);
        assertThatThrownBy(() -> new Extras(null, List.of("wax", "wax"), List.of(), null, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Extras(null, List.of(), List.of(cream, new Extras.Sale("cream", 2)), null, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Extras(null, List.of(), List.of(), null, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Quote.Priced priced(String... areas) {
        return (Quote.Priced) quote(LIST, TAXES, areas);
    }

    private static Quote.Priced priced(Extras extras, LocalDate day) {
        return (Quote.Priced) PriceRules.quote(order(extras, "neck"), LIST, TAXES, day);
    }

    private static Quote quote(PriceList list, Taxes taxes, String... areas) {
        return PriceRules.quote(Order.of(treatment(areas)), list, taxes, DAY);
    }

    private static Order order(Extras extras, String... areas) {
        return new Order(treatment(areas), Purpose.AESTHETIC, extras);
    }

    private static Quote.Line line(String area, String rule, String gross) {
        return new Quote.Line(treatment(area).description(area), item(area), rule, 3, eur(gross), TAX);
    }

    private static Treatment treatment(String... areas) {
        return new Treatment(MICRO, "microdermabrasion", "level-2", List.of(areas));
    }

    private static Price.Item item(String area) {
        return new Price.Item(MICRO, "microdermabrasion", "level-2", area);
    }

    private static Price price(String area, String gross) {
        return new Price(item(area), eur(gross));
    }

    private static BigDecimal percent(String percent) {
        return new BigDecimal(percent);
    }

    private static Money eur(String amount) {
        return Money.of(amount, Currency.EUR);
    }
}
