package clinic.sunwise.billing.onlinepayments.stripe;

import clinic.sunwise.billing.onlinepayments.PaymentProvider;
import clinic.sunwise.billing.onlinepayments.ProviderWords;
import java.net.URI;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Switches the provider on: without this nothing can be paid online, and its addresses do not exist. */
@Configuration
@ConditionalOnBooleanProperty("sunwise.online-payments.enabled")
class StripeConfiguration {

    @Bean
    StripeSettings stripeSettings(
            @Value("${sunwise.online-payments.stripe.address}") URI address,
            @Value("${sunwise.online-payments.stripe.secret-key}") String secretKey,
            @Value("${sunwise.online-payments.stripe.webhook-secret}") String webhookSecret,
            @Value("${sunwise.online-payments.return-address}") String returnAddress) {
        return new StripeSettings(address, secretKey, webhookSecret, returnAddress);
    }

    @Bean
    PaymentProvider stripeProvider(StripeSettings settings, JsonMapper json) {
        return new StripeProvider(settings, json);
    }

    @Bean
    ProviderWords stripeWords(StripeSettings settings, JsonMapper json, Clock clock) {
        return new StripeWords(settings, json, clock);
    }
}
