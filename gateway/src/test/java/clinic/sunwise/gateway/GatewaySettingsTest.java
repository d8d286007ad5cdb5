package clinic.sunwise.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.gateway.problem.GatewayProblem;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class GatewaySettingsTest {

    private static final URI ANY = URI.create("http://localhost:1");

    @Test
    void whatLetsEverybodyInIsForLocalModeOnly() {
        assertThat(settings("local", true, Path.of("clock")).demoTokens()).isTrue();
        assertThat(settings("production", false, null).demoTokens()).isFalse();
        assertThatThrownBy(() -> settings("production", true, null)).hasMessageContaining("SUNWISE_DEMO_TOKENS");
        assertThatThrownBy(() -> settings("production", false, Path.of("clock")))
                .hasMessageContaining("SUNWISE_CLOCK_FILE");
        assertThatThrownBy(() -> settings("lokal", false, null)).hasMessageContaining("SUNWISE_MODE");
    }

    @Test
    void itsProblemsAreTheCatalogues() {
        Map<String, String> own = new TreeMap<>();
        for (GatewayProblem problem : GatewayProblem.values()) {
            own.put(problem.code(), problem.status() + " " + problem.title());
        }
        assertThat(own).isEqualTo(listed());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> listed() {
        Map<String, Object> catalogue =
                new Yaml().load(GatewaySettingsTest.class.getResourceAsStream("/contracts/problems.yaml"));
        Map<String, String> listed = new TreeMap<>();
        for (Map<String, Object> problem : (List<Map<String, Object>>) catalogue.get("problems")) {
            if (((List<String>) problem.get("by")).contains("gateway")) {
                listed.put((String) problem.get("code"), problem.get("status") + " " + problem.get("title"));
            }
        }
        return listed;
    }

    @Test
    void inProductionBrowsersComeOverHttps() {
        assertThatThrownBy(() -> settings("production", URI.create("http://sunwise.example"), false, null))
                .hasMessageContaining("SUNWISE_PUBLIC_ADDRESS");
    }

    private static GatewaySettings settings(String mode, boolean demoTokens, Path clock) {
        return settings(mode, URI.create("https://sunwise.example"), demoTokens, clock);
    }

    private static GatewaySettings settings(String mode, URI address, boolean demoTokens, Path clock) {
        Path file = Path.of("key");
        Duration life = Duration.ofDays(30);
        return new GatewaySettings(mode, ANY, ANY, address, file, life, file, "a@b.org", null, null, demoTokens, clock);
    }
}
