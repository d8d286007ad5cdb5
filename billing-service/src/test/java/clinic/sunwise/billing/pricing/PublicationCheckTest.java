package clinic.sunwise.billing.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.BillingFixtures;
import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.pricing.PublicationCheck.Wish;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final PriceLists PUBLISHED =
            new PriceLists(List.of(list(1, "2027-01-01"), list(2, "2027-06-01"), list(3, "2027-06-01")));

    @ParameterizedTest(name = "from {0}, corrects {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2027-03-01, -, ''",
                "2027-12-01, -, ''",
                "2027-02-28, -, 'effectiveFrom is past, and version 1 was in force then'",
                "2026-12-31, -, ''",
                "2027-06-01, -, 'effectiveFrom overlaps version 3 of the same day; name it in corrects'",
                "2027-06-01, 3, ''",
                "2027-06-01, 2, 'corrects is not the version that takes effect on effectiveFrom'",
                "2027-06-02, 3, 'corrects is not the version that takes effect on effectiveFrom'",
                "2027-01-01, 1, ''",
            })
    void aListTakesEffectBesideTheOthers(LocalDate from, @Nullable Integer corrects, String fault) {
        assertThat(
                        PublicationCheck.faults(
                                        PUBLISHED, BillingFixtures.prices(), new Wish(from, corrects, false), TODAY)
                                .stream()
                                .map(each -> each.field() + " " + each.message()))
                .isEqualTo(fault.isEmpty() ? List.of() : List.of(fault));
    }

    @Test
    void aPriceDoesNotEndUnnoticed() {
        List<Price> less = List.of(BillingFixtures.price("neck", "51.00"));

        assertThat(PublicationCheck.faults(PUBLISHED, less, new Wish(TODAY, null, false), TODAY))
                .containsExactly(new PriceListCheck.Fault(
                        "prices",
                        "leave a gap: version 1 has 2 more, the first for microdermabrasion level 2, whole face;"
                                + " add them, or send discontinues true"));
        assertThat(PublicationCheck.faults(PUBLISHED, less, new Wish(TODAY, null, true), TODAY))
                .isEmpty();
        assertThat(PublicationCheck.faults(new PriceLists(List.of()), less, new Wish(TODAY, null, false), TODAY))
                .isEmpty();
    }

    private static PriceList list(int version, String from) {
        return new PriceList(version, LocalDate.parse(from), Currency.EUR, BillingFixtures.prices());
    }
}
