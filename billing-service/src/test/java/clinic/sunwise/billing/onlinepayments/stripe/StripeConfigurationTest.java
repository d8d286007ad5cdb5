package clinic.sunwise.billing.onlinepayments.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.onlinepayments.PaymentProvider;
import java.time.Clock;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

class StripeConfigurationTest {

    /** With the service's own settings. */
    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withBean(JsonMapper.class, JsonMapper::new)
            .withBean(Clock.class, Clock::systemUTC)
            .withInitializer(context -> context.getEnvironment()
                    .getPropertySources()
                    .addLast(new org.springframework.core.env.PropertiesPropertySource("service", settings())))
            .withUserConfiguration(StripeConfiguration.class);

    private static Properties settings() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        return java.util.Objects.requireNonNull(yaml.getObject());
    }

    @Test
    void nothingIsPaidOnlineUnlessItIsSwitchedOn() {
        service.run(context -> assertThat(context).doesNotHaveBean(PaymentProvider.class));
        service.withPropertyValues(
                        "SUNWISE_ONLINE_PAYMENTS=true",
                        "SUNWISE_STRIPE_SECRET_KEY=sk",
                        "SUNWISE_STRIPE_WEBHOOK_SECRET=whsec")
                .run(context -> {
                    assertThat(context).hasSingleBean(PaymentProvider.class);
                    assertThat(context.getBean(StripeSettings.class).returnTo("utrecht"))
                            .as("the page of her papers")
                            .isEqualTo("http://localhost:8080/book/utrecht/papers");
                });
    }

    /** Without a secret anybody could sign, so the service does not start. */
    @Test
    void withoutItsSecretsItDoesNotStart() {
        service.withPropertyValues("SUNWISE_ONLINE_PAYMENTS=true", "SUNWISE_STRIPE_SECRET_KEY=sk")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("SUNWISE_STRIPE_WEBHOOK_SECRET"));
    }
}
