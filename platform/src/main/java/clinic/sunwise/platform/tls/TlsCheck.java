package clinic.sunwise.platform.tls;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.env.PropertyResolver;

/**
 * What the profile {@code tls} cannot set by itself, since it stands in addresses: the service does not start with one that it would
 * speak to without encryption, or without knowing to whom.
 */
final class TlsCheck {

    private static final Set<String> ENCRYPTED = Set.of("SSL", "SASL_SSL");

    private TlsCheck() {}

    /**
     * Looks at the settings of a service.
     *
     * @throws IllegalStateException that names each setting which is wrong, and never its value: it may hold a password
     */
    static void check(PropertyResolver settings) {
        List<String> wrong = new ArrayList<>();
        for (String database : List.of("spring.datasource.url", "spring.flyway.url")) {
            if (!settings.getProperty(database, "").matches(".*[?&]sslmode=verify-full(&.*)?")) {
                wrong.add(database + " needs sslmode=verify-full and sslrootcert");
            }
        }
        if (!settings.getProperty("sunwise.token.jwks-uri", "")
                .toLowerCase(Locale.ROOT)
                .startsWith("https://")) {
            wrong.add("sunwise.token.jwks-uri begins with https://");
        }
        if (!ENCRYPTED.contains(settings.getProperty("spring.kafka.security.protocol", "PLAINTEXT"))) {
            wrong.add("spring.kafka.security.protocol is SSL or SASL_SSL");
        }
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("with the profile tls " + String.join("; ", wrong));
        }
    }
}
