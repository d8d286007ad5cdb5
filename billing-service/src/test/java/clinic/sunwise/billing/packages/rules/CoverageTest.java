package clinic.sunwise.billing.packages.rules;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.pricing.Extras;
import clinic.sunwise.billing.pricing.Order;
import clinic.sunwise.billing.pricing.Price;
import clinic.sunwise.billing.pricing.Quote;
import clinic.sunwise.billing.pricing.Treatment;
import clinic.sunwise.billing.tax.Purpose;
import clinic.sunwise.billing.tax.TaxTreatment;
import clinic.sunwise.billing.tax.VatCategory;
import clinic.sunwise.billing.tax.VatRate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {

    private static final Order SOLD = order("peel", "crystal", "superficial", "face neck", "local", "mask", false);

    @ParameterizedTest(name = "{0} {1} {2} of {3}, {4}, {5}, product {6}: holds {7}, whole {8}")
    @CsvSource({
        "peel, crystal, superficial, face neck, local, mask, false, true, true",
        "peel, crystal, superficial, neck face, , , false, true, true",
        "peel, crystal, superficial, face, local, mask, false, false, true",
        "peel, crystal, superficial, face neck hands, , , false, true, false",
        "peel, crystal, superficial, face neck, general, , false, true, false",
        "peel, crystal, superficial, face neck, , serum, false, true, false",
        "peel, crystal, superficial, face neck, , , true, true, false",
        "peel, crystal, deep, face neck, , , false, false, true",
        "peel, diamond, superficial, face neck, , , false, false, true",
        "other, crystal, superficial, face neck, , , false, false, true",
    })
    void aPackagePaysForWhatWasSold(
            String protocol,
            String technique,
            String depth,
            String areas,
            @Nullable String anaesthesia,
            @Nullable String addOn,
            boolean product,
            boolean holds,
            boolean whole) {
        Order done = order(protocol, technique, depth, areas, anaesthesia, addOn, product);
        assertThat(Coverage.holds(SOLD, done)).isEqualTo(holds);
        assertThat(Coverage.isWhole(SOLD, done)).isEqualTo(whole);
    }

    @Test
    void theRestIsCharged() {
        List<Quote.Line> lines = Stream.of("face", "neck", "hands", "local", "general", "mask", "serum")
                .map(code -> line(new Price.Item("peel", "crystal", "superficial", code)))
                .toList();
        Quote.Line product = line(Price.Item.ofProduct("mask"));
        assertThat(Coverage.rest(
                        SOLD, Stream.concat(lines.stream(), Stream.of(product)).toList()))
                .containsExactly(lines.get(2), lines.get(4), lines.get(6), product);
    }

    private static Quote.Line line(Price.Item item) {
        return new Quote.Line(
                item.area(),
                item,
                "listed-price",
                1,
                Money.of("1.00", Currency.EUR),
                new TaxTreatment(VatCategory.STANDARD, VatRate.ofPercent(21), "aesthetic-act", "aesthetic act"));
    }

    private static Order order(
            String protocol,
            String technique,
            String depth,
            String areas,
            @Nullable String anaesthesia,
            @Nullable String addOn,
            boolean product) {
        return new Order(
                new Treatment(protocol, technique, depth, List.of(areas.split(" ", -1))),
                Purpose.AESTHETIC,
                new Extras(
                        anaesthesia,
                        addOn == null ? List.of() : List.of(addOn),
                        product ? List.of(new Extras.Sale("cream", 1)) : List.of(),
                        null,
                        5));
    }
}
