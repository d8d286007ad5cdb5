package clinic.sunwise.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.audit.AuditSealer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who has signed in is recorded with the session, and found by those who watch over the clinic. */
class SignInAuditIT extends SignInTest {

    private static final String SIGN_INS = "/api/clinics/utrecht/audit/sign-ins";

    @Autowired
    private AuditSealer sealer;

    @Test
    void aPatientsSignInIsRecordedOnceSheIsIn() {
        BookingStandIn.Patient anna = anna(true);
        String address = patientsAddress(anna);
        Browser browser = browser();
        Code code = codeFor(browser, address);
        assertThat(found("?patient=" + anna.id()))
                .as("a code alone lets nobody in")
                .isEmpty();
        browser.post(code.path(), code.body());
        assertThat(found("?patient=" + anna.id())).singleElement().satisfies(each -> {
            assertThat(each.path("role").asString()).isEqualTo("patient");
            assertThat(each.path("person").asString()).isEqualTo("patient-" + anna.id());
            assertThat(each.toString()).doesNotContain(address, anna.familyName());
        });
    }

    @Test
    void staffIsRecordedWithTheSecondFactorAndTheChainIsWhole() {
        Staff sanne = Staff.withRole(this, "auditor");
        Browser browser = sanne.signedIn(this);
        JsonNode latest = browser.get(SIGN_INS + "?limit=1").json();
        assertThat(latest.path("items").path(0).path("role").asString()).isEqualTo("auditor");
        assertThat(latest.path("next").isIntegralNumber()).isTrue();
        assertThat(browser.get(SIGN_INS + "?limit=1&before=" + latest.path("next"))
                        .json()
                        .path("items")
                        .path(0)
                        .path("id")
                        .asLong())
                .isLessThan(latest.path("next").asLong());
        sealer.seal();
        JsonNode chain = browser.get(SIGN_INS + "/chain").json();
        assertThat(chain.path("records").asLong() + chain.path("unsealed").asLong())
                .isPositive();
        assertThat(chain.hasNonNull("firstBroken")).isFalse();
    }

    @Test
    void nobodyElseReadsThem() {
        assertThat(browser().get(SIGN_INS).status()).isEqualTo(401);
        assertThat(as("demo.utrecht.reception", SIGN_INS).status()).isEqualTo(403);
        assertThat(as("demo.moscow.administrator", SIGN_INS).status()).isEqualTo(404);
        assertThat(as("demo.moscow.administrator", SIGN_INS + "/chain").status())
                .isEqualTo(404);
        assertThat(as("demo.utrecht.administrator", SIGN_INS + "?limit=0").field())
                .isEqualTo("limit");
        assertThat(as("demo.utrecht.administrator", SIGN_INS + "?person=" + UUID.randomUUID())
                        .json()
                        .path("items"))
                .isEmpty();
    }

    private List<JsonNode> found(String query) {
        Browser.Answer answer = as("demo.utrecht.administrator", SIGN_INS + query);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json().path("items").valueStream().toList();
    }

    private Browser.Answer as(String token, String path) {
        Browser browser = browser();
        return browser.send(
                browser.request(path).header("Authorization", "Bearer " + token).GET());
    }
}
