package clinic.sunwise.billing.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.BillingFixtures;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.issuers.Licence;
import clinic.sunwise.billing.issuers.Licences;
import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.tax.Country;
import clinic.sunwise.billing.tax.Indication;
import clinic.sunwise.billing.tax.Justification;
import clinic.sunwise.billing.tax.Purpose;
import clinic.sunwise.billing.tax.VatCategory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricesTest {

    private static final Issuer UTRECHT = BillingFixtures.issuer("utrecht");

    private final Lists lists = new Lists();
    private final LicencesInMemory licences = new LicencesInMemory();
    private final Prices prices = new Prices(lists, licences);

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2026-01-01, 49.00", "2026-12-31, 49.00", "2027-01-01, 51.00"})
    void quotesByTheListOfTheDay(LocalDate day, String gross) {
        lists.publish("utrecht", LocalDate.of(2026, 1, 1), List.of(BillingFixtures.price("neck", "49.00")), Terms.NONE);
        lists.publish("utrecht", LocalDate.of(2027, 1, 1), List.of(BillingFixtures.price("neck", "51.00")), Terms.NONE);

        assertThat(prices.quote(UTRECHT, Order.of(neck()), day))
                .isInstanceOfSatisfying(
                        Quote.Priced.class,
                        quote -> assertThat(quote.vat().gross().amount()).isEqualByComparingTo(gross));
    }

    @Test
    void hasNoPriceBeforeTheFirstList() {
        lists.publish("utrecht", LocalDate.of(2026, 1, 1), BillingFixtures.prices(), Terms.NONE);

        assertThat(prices.quote(UTRECHT, Order.of(neck()), LocalDate.of(2025, 12, 31)))
                .isEqualTo(new Quote.NotPriced(List.of("neck")));
    }

    /** A price whose tax is not known cannot be charged. */
    @Test
    void hasNoPriceBeforeTheFirstKnownTax() {
        lists.publish("utrecht", LocalDate.of(2000, 1, 1), BillingFixtures.prices(), Terms.NONE);

        assertThat(prices.quote(UTRECHT, Order.of(neck()), LocalDate.of(2012, 9, 30)))
                .isInstanceOfSatisfying(
                        Quote.NotPriced.class,
                        quote -> assertThat(quote.missing())
                                .containsExactly("no tax rule of NL is known for 2012-09-30"));
    }

    @Test
    void taxesByThePurpose() {
        lists.publish("utrecht", LocalDate.of(2026, 1, 1), BillingFixtures.prices(), Terms.NONE);
        Order cure = new Order(
                neck(), Purpose.therapeutic(new Justification("dr. Vega", "scar that limits movement")), Extras.NONE);
        Order claim = new Order(neck(), new Purpose(Indication.THERAPEUTIC, null), Extras.NONE);

        assertThat(prices.quote(UTRECHT, cure, LocalDate.of(2026, 1, 1)))
                .isInstanceOfSatisfying(
                        Quote.Priced.class,
                        quote -> assertThat(quote.vat().vat().amount()).isEqualByComparingTo("0"));
        assertThat(prices.quote(UTRECHT, claim, LocalDate.of(2026, 1, 1)))
                .isEqualTo(new Quote.NotPriced(
                        List.of(), List.of("a therapeutic purpose needs a doctor's justification")));
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "microdermabrasion-levels, 2026-03-01, EXEMPT",
        "microdermabrasion-levels, 2026-02-28, STANDARD",
        "another-protocol, 2026-03-01, STANDARD",
    })
    void aRussianLicenceExemptsWhatItCovers(String covered, LocalDate day, VatCategory category) {
        Issuer moscow = new Issuer("moscow", UTRECHT.letterhead(), Country.RU, UTRECHT.zone(), "MOW");
        licences.add(new Licence("moscow", "L-1", Set.of(covered), LocalDate.of(2026, 3, 1), null));
        lists.publish("moscow", LocalDate.of(2026, 1, 1), BillingFixtures.prices(), Terms.NONE);

        assertThat(prices.quote(moscow, Order.of(neck()), day))
                .isInstanceOfSatisfying(
                        Quote.Priced.class,
                        quote -> assertThat(quote.lines().getFirst().tax().category())
                                .isEqualTo(category));
    }

    @Test
    void tellsReadersOfEachNewList() {
        List<String> told = new ArrayList<>();
        PriceListPublication publication = new PriceListPublication(lists, new DraftsInMemory(), List.of(told::add));

        assertThat(publication.publish("utrecht", BillingFixtures.FIRST_DAY, BillingFixtures.prices()))
                .isEqualTo(1);
        assertThat(publication.publish("utrecht", BillingFixtures.FIRST_DAY, BillingFixtures.prices()))
                .isEqualTo(2);
        assertThat(told).containsExactly("utrecht", "utrecht");
    }

    private static Treatment neck() {
        return new Treatment("microdermabrasion-levels", "microdermabrasion", "level-2", List.of("neck"));
    }

    @Test
    void aDraftIsPublishedOnceUnlessSomethingStandsAgainstIt() {
        DraftsInMemory drafts = new DraftsInMemory();
        PriceListPublication publication = new PriceListPublication(lists, drafts, List.of());
        UUID id = UUID.randomUUID();
        LocalDate today = LocalDate.of(2026, 1, 2);
        drafts.put(new PriceListDraft(
                "utrecht", id, new PriceListDraft.Content(Currency.EUR, BillingFixtures.prices(), Terms.NONE)));
        PublicationCheck.Wish wish = new PublicationCheck.Wish(today, null, false);

        assertThat(publication.publish("utrecht", UUID.randomUUID(), wish, today))
                .isEmpty();
        assertThat(publication.publish("utrecht", id, wish, today))
                .contains(new PriceListPublication.Outcome.Published(1));
        assertThat(publication.publish("utrecht", id, wish, today)).isEmpty();
        drafts.put(new PriceListDraft(
                "utrecht", id, new PriceListDraft.Content(Currency.EUR, BillingFixtures.prices(), Terms.NONE)));
        assertThat(publication.publish("utrecht", id, wish, today))
                .get()
                .isInstanceOf(PriceListPublication.Outcome.Refused.class);
        assertThat(drafts.ofClinic("utrecht")).hasSize(1);
        assertThat(lists.ofClinic("utrecht").lists()).hasSize(1);
    }

    /** Drafts in memory. */
    private static final class DraftsInMemory implements PriceListDrafts {

        private final Map<UUID, PriceListDraft> drafts = new LinkedHashMap<>();

        @Override
        public List<PriceListDraft> ofClinic(String clinic) {
            return List.copyOf(drafts.values());
        }

        @Override
        public Optional<PriceListDraft> lock(String clinic, UUID id) {
            return Optional.ofNullable(drafts.get(id));
        }

        @Override
        public void put(PriceListDraft draft) {
            drafts.put(draft.id(), draft);
        }

        @Override
        public boolean remove(String clinic, UUID id) {
            return drafts.remove(id) != null;
        }
    }

    /** Licences in memory. */
    private static final class LicencesInMemory implements Licences {

        private final List<Licence> licences = new ArrayList<>();

        @Override
        public List<Licence> ofClinic(String clinic) {
            return licences;
        }

        @Override
        public boolean add(Licence licence) {
            return licences.add(licence);
        }
    }

    /** One clinic's lists in memory. */
    private static final class Lists implements PriceListStore {

        private final List<PriceList> lists = new ArrayList<>();

        @Override
        public PriceLists ofClinic(String clinic) {
            return new PriceLists(lists);
        }

        @Override
        public void lock(String clinic) {
            // One thread.
        }

        @Override
        public int publish(String clinic, LocalDate effectiveFrom, List<Price> prices, Terms terms) {
            int version = lists.size() + 1;
            lists.add(new PriceList(version, effectiveFrom, Currency.EUR, prices, terms));
            return version;
        }
    }
}
