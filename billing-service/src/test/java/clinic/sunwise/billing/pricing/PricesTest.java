package clinic.sunwise.billing.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.BillingFixtures;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.money.Currency;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricesTest {

    private static final Issuer UTRECHT = BillingFixtures.issuer("utrecht");

    private final Lists lists = new Lists();
    private final Prices prices = new Prices(lists);

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2026-01-01, 49.00", "2026-12-31, 49.00", "2027-01-01, 51.00"})
    void quotesByTheListOfTheDay(LocalDate day, String gross) {
        lists.publish("utrecht", LocalDate.of(2026, 1, 1), List.of(BillingFixtures.price("neck", "49.00")));
        lists.publish("utrecht", LocalDate.of(2027, 1, 1), List.of(BillingFixtures.price("neck", "51.00")));

        assertThat(prices.quote(UTRECHT, neck(), day))
                .isInstanceOfSatisfying(
                        Quote.Priced.class,
                        quote -> assertThat(quote.vat().gross().amount()).isEqualByComparingTo(gross));
    }

    @Test
    void hasNoPriceBeforeTheFirstList() {
        lists.publish("utrecht", LocalDate.of(2026, 1, 1), BillingFixtures.prices());

        assertThat(prices.quote(UTRECHT, neck(), LocalDate.of(2025, 12, 31)))
                .isEqualTo(new Quote.NotPriced(List.of("neck")));
    }

    /** A price whose tax is not known cannot be charged. */
    @Test
    void hasNoPriceBeforeTheFirstKnownTax() {
        lists.publish("utrecht", LocalDate.of(2000, 1, 1), BillingFixtures.prices());

        assertThat(prices.quote(UTRECHT, neck(), LocalDate.of(2012, 9, 30)))
                .isEqualTo(new Quote.NotPriced(List.of("neck")));
    }

    @Test
    void tellsReadersOfEachNewList() {
        List<String> told = new ArrayList<>();
        PriceListPublication publication = new PriceListPublication(lists, List.of(told::add));

        assertThat(publication.publish("utrecht", BillingFixtures.FIRST_DAY, BillingFixtures.prices()))
                .isEqualTo(1);
        assertThat(publication.publish("utrecht", BillingFixtures.FIRST_DAY, BillingFixtures.prices()))
                .isEqualTo(2);
        assertThat(told).containsExactly("utrecht", "utrecht");
    }

    private static Treatment neck() {
        return new Treatment("microdermabrasion-levels", "microdermabrasion", "level-2", List.of("neck"));
    }

    /** One clinic's lists in memory. */
    private static final class Lists implements PriceListStore {

        private final List<PriceList> lists = new ArrayList<>();

        @Override
        public PriceLists ofClinic(String clinic) {
            return new PriceLists(lists);
        }

        @Override
        public int publish(String clinic, LocalDate effectiveFrom, List<Price> prices) {
            int version = lists.size() + 1;
            lists.add(new PriceList(version, effectiveFrom, Currency.EUR, prices));
            return version;
        }
    }
}
