package clinic.sunwise.gateway.passkeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.gateway.GatewaySettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasskeySettingsTest {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, localhost, http://localhost:8080",
        "https://booking.example.org, booking.example.org, https://booking.example.org",
    })
    void leftAloneTheyAreGoodAtThePublicAddress(String address, String id, String origin) {
        assertThat(place(address, null, null)).isEqualTo(new PasskeySettings.Place(id, List.of(origin)));
    }

    @Test
    void aDomainAboveServesAllItsPages() {
        List<String> origins = List.of("https://booking.example.org", "https://staff.example.org:8443");
        assertThat(place("https://booking.example.org", "example.org", origins))
                .isEqualTo(new PasskeySettings.Place("example.org", origins));
    }

    @ParameterizedTest
    @CsvSource({
        "example.org, https://badexample.org",
        "example.org, https://example.org.evil",
        "example.org, http://example.org",
        "other.org, https://booking.example.org",
    })
    void whatBrowsersWouldRefuseStopsTheStart(String id, String origin) {
        assertThatThrownBy(() -> place("https://booking.example.org", id, List.of(origin)))
                .hasMessageContaining("SUNWISE_PASSKEYS_ORIGINS")
                .hasMessageContaining(origin);
    }

    private static PasskeySettings.Place place(String address, @Nullable String id, @Nullable List<String> origins) {
        return new PasskeySettings(id, origins).place(gateway(address));
    }

    static GatewaySettings gateway(String address) {
        URI any = URI.create("http://localhost:1");
        Path file = Path.of("key");
        Duration life = Duration.ofDays(30);
        return new GatewaySettings(
                "local", any, any, URI.create(address), file, life, file, "a@b.org", null, null, false, null);
    }
}
