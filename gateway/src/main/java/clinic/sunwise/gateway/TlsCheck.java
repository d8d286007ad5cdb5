package clinic.sunwise.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertyResolver;

/**
 * What the profile {@code tls} cannot set by itself, since it stands in addresses: the gateway does not start with one that it would
 * speak to without encryption, or without knowing to whom. So before anything connects.
 */
@Configuration
@Profile("tls")
class TlsCheck {

    @Bean
    static BeanFactoryPostProcessor onlyWithTls(Environment settings) {
        return beans -> check(settings);
    }

    /** Names each setting that is wrong, and never its value: it may hold a password. */
    private static void check(PropertyResolver settings) {
        List<String> wrong = new ArrayList<>();
        for (String service : List.of("sunwise.booking-uri", "sunwise.billing-uri")) {
            if (!settings.getProperty(service, "").toLowerCase(Locale.ROOT).startsWith("https://")) {
                wrong.add(service + " begins with https://");
            }
        }
        for (String database : List.of("spring.datasource.url", "spring.flyway.url")) {
            if (!settings.getProperty(database, "").matches(".*[?&]sslmode=verify-full(&.*)?")) {
                wrong.add(database + " needs sslmode=verify-full and sslrootcert");
            }
        }
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("with the profile tls " + String.join("; ", wrong));
        }
    }
}
