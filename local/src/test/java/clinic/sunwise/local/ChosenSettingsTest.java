package clinic.sunwise.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ChosenSettingsTest {

    @Test
    void whatIsOffUnlessItIsChosenReachesBillingAndNothingElseDoes() {
        assertThat(ChosenSettings.ofBilling(
                        Map.of(
                                "SUNWISE_ONLINE_PAYMENTS", "true",
                                "SUNWISE_STRIPE_SECRET_KEY", "sk",
                                "SUNWISE_TAX_AGENCY", "true",
                                "SUNWISE_TAX_AGENCY_ADDRESS", "https://agency.test",
                                "SUNWISE_CLOCK_FILE", "elsewhere",
                                "SPRING_DATASOURCE_URL", "jdbc:elsewhere"),
                        8077))
                .containsOnly(
                        Map.entry("SUNWISE_ONLINE_PAYMENTS", "true"),
                        Map.entry("SUNWISE_STRIPE_SECRET_KEY", "sk"),
                        Map.entry("SUNWISE_TAX_AGENCY", "true"),
                        Map.entry("SUNWISE_TAX_AGENCY_ADDRESS", "https://agency.test"),
                        Map.entry(
                                "SUNWISE_ONLINE_PAYMENTS_RETURN_ADDRESS",
                                "http://localhost:8077/book/{clinic}/papers"));
    }

    @Test
    void anotherPageToComeBackToStays() {
        assertThat(ChosenSettings.ofBilling(Map.of("SUNWISE_ONLINE_PAYMENTS_RETURN_ADDRESS", "https://a.test"), 8077))
                .containsOnly(Map.entry("SUNWISE_ONLINE_PAYMENTS_RETURN_ADDRESS", "https://a.test"));
    }
}
