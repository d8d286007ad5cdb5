package clinic.sunwise.billing.agency.soap;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How the agency is reached.
 *
 * @param keyStore PKCS 12 file with the certificate of who may send for the clinics; null for an address without TLS only
 * @param keyStorePassword from the environment; stands in no file of the service
 * @param patience how long an answer is waited for
 */
record TaxAgencySettings(URI address, @Nullable Path keyStore, String keyStorePassword, Duration patience) {

    private static final Duration CONNECTING = Duration.ofSeconds(10);

    /**
     * Settings with which it can be reached.
     *
     * @throws IllegalArgumentException if there is no certificate: the agency takes nothing without one
     */
    TaxAgencySettings {
        if ("https".equals(address.getScheme()) && keyStore == null) {
            throw new IllegalArgumentException(
                    "sending to the tax agency needs SUNWISE_TAX_AGENCY_KEY_STORE and its password");
        }
    }

    HttpClient client() {
        HttpClient.Builder client = HttpClient.newBuilder().connectTimeout(CONNECTING);
        return keyStore == null
                ? client.build()
                : client.sslContext(certified(keyStore)).build();
    }

    private SSLContext certified(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(content, keyStorePassword.toCharArray());
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, keyStorePassword.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("the certificate for the tax agency cannot be read", e);
        }
    }

    /** Keeps the password out of every log. */
    @Override
    public String toString() {
        return "TaxAgencySettings[" + address + "]";
    }
}
