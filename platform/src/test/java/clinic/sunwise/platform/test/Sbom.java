package clinic.sunwise.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of components that a service carries along, in CycloneDX. */
public final class Sbom {

    private static final String FILE = "/META-INF/sbom/application.cdx.json";

    private Sbom() {}

    /** It is there, is of that service, and names what the service runs with: each with its address, hash and licence. */
    public static void isComplete(String service) throws IOException {
        assumeThat(System.getProperty("sunwise.maven", ""))
                .as("mvn --offline leaves the list out")
                .isNotEqualTo("offline=true");
        try (InputStream file = Objects.requireNonNull(Sbom.class.getResourceAsStream(FILE), FILE)) {
            JsonNode bom = new JsonMapper().readTree(file.readAllBytes());
            assertThat(bom.path("bomFormat").asString()).isEqualTo("CycloneDX");
            assertThat(bom.path("metadata").path("component").path("name").asString())
                    .isEqualTo(service);
            assertThat(bom.path("components")
                            .valueStream()
                            .map(each -> each.path("name").asString()))
                    .contains("spring-boot", "postgresql", "kafka-clients", "platform")
                    .doesNotContain("junit-jupiter", "assertj-core");
            assertThat(bom.path("components"))
                    .allSatisfy(each -> assertThat(each.path("purl").asString()).startsWith("pkg:maven/"));
            assertThat(component(bom, "postgresql").path("hashes").toString()).contains("SHA-256");
            assertThat(component(bom, "postgresql").path("licenses").toString()).contains("BSD-2-Clause");
        }
    }

    private static JsonNode component(JsonNode bom, String name) {
        return bom.path("components")
                .valueStream()
                .filter(each -> each.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
