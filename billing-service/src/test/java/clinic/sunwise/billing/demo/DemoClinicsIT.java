package clinic.sunwise.billing.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.billing.BillingServiceTest;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.issuers.Issuers;
import clinic.sunwise.billing.pricing.Order;
import clinic.sunwise.billing.pricing.PriceListPublication;
import clinic.sunwise.billing.pricing.Prices;
import clinic.sunwise.billing.pricing.Quote;
import clinic.sunwise.billing.pricing.Treatment;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

@BillingServiceTest
class DemoClinicsIT {

    private static final Path PROTOCOLS = Path.of("../booking-service/src/main/resources/protocols");

    @Autowired
    Issuers issuers;

    @Autowired
    Prices prices;

    @Autowired
    PriceListPublication priceLists;

    @Autowired
    PlatformTransactionManager transactions;

    /** Whatever a demo clinic can book has a price, before and after the next list takes effect. */
    @ParameterizedTest
    @CsvSource({"utrecht, microdermabrasion-levels, 27", "moscow, diamond-crystal-oxygen, 15"})
    void everythingThatCanBeBookedHasAPrice(String clinic, String protocol, int items) {
        Issuer issuer = issuers.find(clinic).orElseThrow();
        List<Treatment> bookable = treatments(protocol);

        assertThat(bookable).hasSize(items).allSatisfy(each -> {
            Quote.Priced today = (Quote.Priced) prices.quote(issuer, Order.of(each), LocalDate.of(2027, 6, 30));
            Quote.Priced later = (Quote.Priced) prices.quote(issuer, Order.of(each), LocalDate.of(2027, 7, 1));
            assertThat(later.vat().gross()).isGreaterThan(today.vat().gross());
        });
    }

    /** What the demo clinics whose protocols are not here yet sell. */
    @ParameterizedTest(name = "{0} {2} {3} of {4}: {5}")
    @CsvSource({
        "valencia, dermabrasion-series, dermabrasion, simple, whole-face, 120.00",
        "valencia, dermabrasion-series, dermabrasion, in-depth, whole-face, 280.00",
        "paris, surgical-dermabrasion, dermabrasion, deep, whole-face, 1500.00",
        "sevilla, stretch-marks, peel, medium, abdomen, 90.00",
        "sevilla, stretch-marks, microdermabrasion, superficial, abdomen, 80.00",
        "sevilla, stretch-marks, vitamin-c, superficial, abdomen, 110.00",
        "sevilla, stretch-marks, co2-laser, medium, abdomen, 250.00",
    })
    void everyClinicHasItsPrices(
            String clinic, String protocol, String technique, String depth, String area, String gross) {
        Order order = Order.of(new Treatment(protocol, technique, depth, List.of(area)));
        Quote quote = prices.quote(issuers.find(clinic).orElseThrow(), order, LocalDate.of(2027, 1, 4));

        assertThat(quote)
                .isInstanceOfSatisfying(
                        Quote.Priced.class,
                        priced -> assertThat(priced.vat().gross().amount()).isEqualByComparingTo(gross));
    }

    @Test
    void aFilledDatabaseIsLeftAlone() {
        new DemoClinics(issuers, priceLists, transactions, "local").afterSingletonsInstantiated();
        assertThat(prices.inForce("utrecht", LocalDate.of(2027, 1, 4)))
                .get()
                .extracting(each -> each.version())
                .isEqualTo(1);
    }

    @Test
    void productionHasNoDemoClinics() {
        assertThatThrownBy(() -> new DemoClinics(issuers, priceLists, transactions, "production"))
                .hasMessageContaining("SUNWISE_DEMO_DATA");
    }

    private static List<Treatment> treatments(String protocol) {
        List<Treatment> treatments = new ArrayList<>();
        JsonNode file =
                new YAMLMapper().readTree(PROTOCOLS.resolve(protocol + ".yaml").toFile());
        for (JsonNode technique : file.path("techniques")) {
            for (JsonNode depth : technique.path("depths")) {
                for (String area : technique.path("minutesByArea").propertyNames()) {
                    treatments.add(new Treatment(
                            protocol,
                            technique.path("code").asString(),
                            depth.path("code").asString(),
                            List.of(area)));
                }
            }
        }
        return treatments;
    }
}
