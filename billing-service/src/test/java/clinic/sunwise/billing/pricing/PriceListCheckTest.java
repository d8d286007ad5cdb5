package clinic.sunwise.billing.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.pricing.PriceListCheck.Fault;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceListCheckTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 4);
    private static final Price NECK = new Price(new Price.Item("p", "t", "d", "neck"), eur("49.00"));

    @Test
    void aListWithoutAPriceIsNone() {
        assertThat(PriceListCheck.faults(Currency.EUR, List.of(), Terms.NONE))
                .containsExactly(new Fault("prices", "has no price"));
        assertThat(PriceListCheck.faults(Currency.EUR, List.of(NECK), Terms.NONE))
                .isEmpty();
        assertThatThrownBy(() -> new PriceList(1, DAY, Currency.EUR, List.of())).hasMessageContaining("has no price");
    }

    @Test
    void nothingIsNamedTwice() {
        Terms.Extra local = new Terms.Extra("p", "local", eur("1.00"));
        Terms.Extra elsewhere = new Terms.Extra("q", "local", eur("1.00"));
        Terms.Product cream = new Terms.Product("cream", "Cream", eur("1.00"));
        Terms.GradeSupplement chief = new Terms.GradeSupplement("chief", BigDecimal.ONE);
        Terms.CourseDiscount five = new Terms.CourseDiscount("p", 5, BigDecimal.ONE);
        Terms.CourseDiscount other = new Terms.CourseDiscount("q", 5, BigDecimal.ONE);
        Terms twice = new Terms(
                List.of(local, elsewhere, local),
                List.of(local, local),
                List.of(cream, cream),
                List.of(chief, chief),
                List.of(five, other, five),
                List.of());

        assertThat(PriceListCheck.faults(Currency.EUR, List.of(NECK, NECK), twice))
                .extracting(Fault::field)
                .containsExactly(
                        "prices[1]",
                        "anaesthesia[2].code",
                        "addOns[1].code",
                        "products[1].code",
                        "gradeSupplements[1].grade",
                        "courseDiscounts[2].fromSessions");
    }

    @Test
    void everythingHasTheListsCurrency() {
        Money rouble = Money.of("1", Currency.RUB);
        Terms foreign = new Terms(
                List.of(new Terms.Extra("p", "local", rouble)),
                List.of(new Terms.Extra("p", "mask", rouble)),
                List.of(new Terms.Product("cream", "Cream", rouble)),
                List.of(),
                List.of(),
                List.of());

        assertThat(PriceListCheck.faults(Currency.EUR, List.of(new Price(NECK.item(), rouble)), foreign))
                .extracting(Fault::field)
                .containsExactly("prices[0].gross", "anaesthesia[0].gross", "addOns[0].gross", "products[0].gross");
    }

    @ParameterizedTest(name = "{0}: extra {1}, product {2}")
    @CsvSource({"-0.01, 1, 1", "0.00, 0, 1", "0.01, 0, 0"})
    void onlyWhatGoesWithATreatmentMayBeFree(String gross, int extraFaults, int productFaults) {
        Terms extra = new Terms(
                List.of(),
                List.of(new Terms.Extra("p", "mask", eur(gross))),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        Terms product = new Terms(
                List.of(),
                List.of(),
                List.of(new Terms.Product("cream", "Cream", eur(gross))),
                List.of(),
                List.of(),
                List.of());

        assertThat(PriceListCheck.faults(Currency.EUR, List.of(NECK), extra)).hasSize(extraFaults);
        assertThat(PriceListCheck.faults(Currency.EUR, List.of(NECK), product)).hasSize(productFaults);
    }

    @ParameterizedTest(name = "{0} %: supplement {1}, reduction {2}")
    @CsvSource({"0, false, false", "0.01, true, true", "99.99, true, true", "100, true, false", "100.01, false, false"})
    void percentagesHaveBounds(BigDecimal percent, boolean supplement, boolean reduction) {
        assertThat(faults(List.of(new Terms.GradeSupplement("chief", percent)), List.of(), List.of())
                        .isEmpty())
                .isEqualTo(supplement);
        assertThat(faults(List.of(), List.of(new Terms.CourseDiscount("p", 5, percent)), List.of())
                        .isEmpty())
                .isEqualTo(reduction);
        assertThat(faults(List.of(), List.of(), List.of(new Terms.Promotion("sale", "p", DAY, DAY, percent)))
                        .isEmpty())
                .isEqualTo(reduction);
    }

    @ParameterizedTest(name = "from {0} sessions: {1}")
    @CsvSource({"1, false", "2, true"})
    void aCourseHasTwoSessionsAtLeast(int sessions, boolean sensible) {
        assertThat(faults(List.of(), List.of(new Terms.CourseDiscount("p", sessions, BigDecimal.TEN)), List.of())
                        .isEmpty())
                .isEqualTo(sensible);
    }

    @ParameterizedTest(name = "{0} from +{1} to +{2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "p | -3 | -1 | ''",
                "p | -3 | 0 | promotions[1].firstDay overlaps the promotion sale",
                "p | 2 | 3 | promotions[1].firstDay overlaps the promotion sale",
                "p | 3 | 4 | ''",
                "q | 0 | 2 | ''",
                "p | 5 | 4 | promotions[1].lastDay is before firstDay",
            })
    void promotionsOfOneProtocolDoNotOverlap(String protocol, int from, int to, String fault) {
        List<Fault> faults = faults(
                List.of(),
                List.of(),
                List.of(
                        new Terms.Promotion("sale", "p", DAY, DAY.plusDays(2), BigDecimal.TEN),
                        new Terms.Promotion("more", protocol, DAY.plusDays(from), DAY.plusDays(to), BigDecimal.TEN)));

        assertThat(faults.stream().map(each -> each.field() + " " + each.message()))
                .isEqualTo(fault.isEmpty() ? List.of() : List.of(fault));
    }

    private static List<Fault> faults(
            List<Terms.GradeSupplement> supplements,
            List<Terms.CourseDiscount> discounts,
            List<Terms.Promotion> promotions) {
        return PriceListCheck.faults(
                Currency.EUR,
                List.of(NECK),
                new Terms(List.of(), List.of(), List.of(), supplements, discounts, promotions));
    }

    private static Money eur(String amount) {
        return Money.of(amount, Currency.EUR);
    }
}
