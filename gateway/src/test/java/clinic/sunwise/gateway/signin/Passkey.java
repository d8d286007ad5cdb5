package clinic.sunwise.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.gateway.passkeys.SoftwareAuthenticator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Adds passkeys, and looks at what is recorded of them. */
final class Passkey {

    /** The public address of {@link Surroundings}. */
    static final String ORIGIN = "https://sunwise.example";

    private Passkey() {}

    static JsonNode question(Browser browser) {
        return browser.post("/api/session/passkey-questions", Map.of()).json();
    }

    static SoftwareAuthenticator added(Browser browser) {
        SoftwareAuthenticator telephone = new SoftwareAuthenticator(ORIGIN, true);
        Browser.Answer added = browser.post("/api/session/passkeys", telephone.make(question(browser), "My telephone"));
        assertThat(added.status()).as(added.response().body()).isEqualTo(201);
        return telephone;
    }

    /** What stands in the clinic's records of that action of hers. */
    static List<JsonNode> records(SignInTest test, BookingStandIn.Patient patient, String action) {
        Browser auditor = test.browser();
        String asked = URLEncoder.encode(action, StandardCharsets.UTF_8);
        return auditor.send(auditor.request(
                                "/api/clinics/utrecht/audit/sign-ins?patient=" + patient.id() + "&action=" + asked)
                        .header("Authorization", "Bearer demo.utrecht.administrator")
                        .GET())
                .json()
                .path("items")
                .valueStream()
                .toList();
    }
}
