package clinic.sunwise.billing.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.tax.TaxTreatment;
import clinic.sunwise.billing.tax.VatCategory;
import clinic.sunwise.billing.tax.VatRate;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriceRulesTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 4);
    private static final TaxTreatment TAX =
            new TaxTreatment(VatCategory.STANDARD, VatRate.ofPercent(21), "aesthetic-act", "aesthetic act");
    private static final PriceList LIST = new PriceList(
            3,
            DAY,
            Currency.EUR,
            List.of(price("whole-face", "95.00"), price("nose", "20.00"), price("neck", "49.00")));

    @Test
    void chargesEachAreaInTheOrderOfTheTreatment() {
        Quote.Priced quote = priced("neck", "nose");

        assertThat(quote.lines())
                .containsExactly(
                        new Quote.Line("neck", "price-per-area", 3, eur("49.00"), TAX),
                        new Quote.Line("nose", "price-per-area", 3, eur("20.00"), TAX));
        assertThat(quote.vat().gross()).isEqualTo(eur("69.00"));
        assertThat(quote.vat().net()).isEqualTo(eur("57.02"));
        assertThat(quote.vat().vat()).isEqualTo(eur("11.98"));
    }

    @Test
    void chargesThePartsOfTheWholeFaceOnlyOnce() {
        assertThat(priced("nose", "chin", "neck", "whole-face").lines())
                .containsExactly(
                        new Quote.Line("whole-face", "whole-face-covers-its-parts", 3, eur("95.00"), TAX),
                        new Quote.Line("neck", "price-per-area", 3, eur("49.00"), TAX));
    }

    @Test
    void namesEveryAreaWithoutAPriceAndChargesNothing() {
        assertThat(quote(LIST, "neck", "chin", "hands")).isEqualTo(new Quote.NotPriced(List.of("chin", "hands")));
    }

    @Test
    void doesNotInventThePriceOfAWholeFaceFromItsParts() {
        PriceList noWhole = new PriceList(1, DAY, Currency.EUR, List.of(price("nose", "20.00")));

        assertThat(quote(noWhole, "whole-face", "nose")).isEqualTo(new Quote.NotPriced(List.of("whole-face")));
    }

    @Test
    void pricesOnlyTheVeryTechniqueAndDepthOfTheList() {
        Treatment deeper = new Treatment("microdermabrasion-levels", "microdermabrasion", "level-3", List.of("neck"));

        assertThat(PriceRules.quote(deeper, LIST, TAX)).isEqualTo(new Quote.NotPriced(List.of("neck")));
    }

    @Test
    void asksTheRulesInThisOrder() {
        assertThat(PriceRules.codes()).containsExactly("whole-face-covers-its-parts", "price-per-area");
    }

    @Test
    void describesWhatIsDoneInWords() {
        assertThat(treatment("whole-face").description("whole-face"))
                .isEqualTo("microdermabrasion level 2, whole face");
    }

    @Test
    void refusesATreatmentOfNothingOrOfOneAreaTwice() {
        assertThatThrownBy(() -> treatment()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> treatment("nose", "nose")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Quote.Priced priced(String... areas) {
        return (Quote.Priced) quote(LIST, areas);
    }

    private static Quote quote(PriceList list, String... areas) {
        return PriceRules.quote(treatment(areas), list, TAX);
    }

    private static Treatment treatment(String... areas) {
        return new Treatment("microdermabrasion-levels", "microdermabrasion", "level-2", List.of(areas));
    }

    private static Price price(String area, String gross) {
        return new Price(new Price.Item("microdermabrasion-levels", "microdermabrasion", "level-2", area), eur(gross));
    }

    private static Money eur(String amount) {
        return Money.of(amount, Currency.EUR);
    }
}
