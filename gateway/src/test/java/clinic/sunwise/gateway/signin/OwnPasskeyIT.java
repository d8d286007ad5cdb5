package clinic.sunwise.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.gateway.passkeys.SoftwareAuthenticator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A patient's passkeys are added, listed and removed by herself. */
class OwnPasskeyIT extends SignInTest {

    private static final String QUESTIONS = "/api/sign-in/passkey-questions";
    private static final String ANSWERS = "/api/sign-in/passkey";

    private final BookingStandIn.Patient anna = anna(true);
    private final String address = patientsAddress(anna);

    @Test
    void addingAndRemovingAreRecordedAndARemovedOneLetsNobodyIn() {
        Browser browser = signedIn(address);
        SoftwareAuthenticator telephone = Passkey.added(browser);
        String id = browser.get("/api/session/passkeys")
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        assertThat(browser.delete("/api/session/passkeys/" + id).status()).isEqualTo(204);
        assertThat(browser.get("/api/session/passkeys").json().path("items")).isEmpty();
        assertThat(browser()
                        .post(ANSWERS, telephone.answer(question(browser())))
                        .problem())
                .isEqualTo("sign-in-refused");
        for (String action : List.of("POST /api/session/passkeys", "DELETE /api/session/passkeys/{id}")) {
            assertThat(Passkey.records(this, anna, action)).singleElement().satisfies(each -> {
                assertThat(each.path("kind").asString()).isEqualTo("change");
                assertThat(each.path("target").asString()).isEqualTo("passkey=" + id);
                assertThat(each.toString()).doesNotContain(address, anna.familyName());
            });
        }
    }

    @Test
    void whatIsKeptOfHerSignInIsHersToTakeAlong() {
        Browser browser = signedIn(address);
        Passkey.added(browser);
        Browser.Answer taken = browser.get("/api/session/export");
        assertThat(taken.response().headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"sign-in.json\"");
        assertThat(taken.json().path("address").asString()).isEqualTo(address);
        assertThat(taken.json().path("person").path("patientId").asString()).isEqualTo(anna.id());
        assertThat(taken.json().path("sessions").path(0).path("network").asString())
                .isEqualTo(browser.network);
        assertThat(taken.json().path("passkeys")).singleElement().satisfies(kept -> {
            assertThat(kept.path("label").asString()).isNotEmpty();
            assertThat(kept.path("publicKey").asString()).isNotEmpty();
        });
        assertThat(taken.response().body()).doesNotContain(browser.cookies.get("__Host-sunwise-session"));
        assertThat(Passkey.records(this, anna, "GET /api/session/export"))
                .singleElement()
                .satisfies(each -> assertThat(each.path("kind").asString()).isEqualTo("export"));
        assertThat(browser().get("/api/session/export").status()).isEqualTo(401);
        assertThat(signedIn(patientsAddress(anna(true)))
                        .get("/api/session/export")
                        .response()
                        .body())
                .as("another's")
                .doesNotContain(address, anna.id());
    }

    @Test
    void anothersPasskeyIsAsUnknownAsOneThatIsNot() {
        Browser browser = signedIn(address);
        Passkey.added(browser);
        String id = browser.get("/api/session/passkeys")
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        Browser stranger = signedIn(patientsAddress(anna(true)));
        for (String each : List.of(id, UUID.randomUUID().toString(), "x")) {
            assertThat(stranger.delete("/api/session/passkeys/" + each).status())
                    .isEqualTo(404);
        }
        assertThat(browser.get("/api/session/passkeys").json().path("items")).hasSize(1);
        assertThat(stranger.delete("/api/session/authenticator-app").status()).isEqualTo(404);
    }

    @Test
    void aPasskeyIsMadeForItsQuestionFromOurPagesByAnAuthenticatorThatKnowsHer() {
        Browser browser = signedIn(address);
        SoftwareAuthenticator telephone = new SoftwareAuthenticator(Passkey.ORIGIN, true);
        assertThat(add(browser, telephone.make(Passkey.question(browser), "a", "https://evil.example"))
                        .field())
                .isEqualTo("attestationObject");
        assertThat(add(browser, new SoftwareAuthenticator(Passkey.ORIGIN, false).make(Passkey.question(browser), "a"))
                        .field())
                .as("who has found a key does not get in with it")
                .isEqualTo("attestationObject");
        Map<String, String> others = telephone.make(Passkey.question(signedIn(patientsAddress(anna(true)))), "a");
        assertThat(add(browser, others).field()).as("another's question").isEqualTo("question");
        Map<String, String> made = telephone.make(Passkey.question(browser), "a");
        assertThat(add(browser, made).status()).isEqualTo(201);
        assertThat(add(browser, made).field()).as("once").isEqualTo("question");
        assertThat(add(browser, telephone.make(Passkey.question(browser), "b")).field())
                .as("kept already")
                .isEqualTo("attestationObject");
        assertThat(Passkey.question(browser)
                        .path("publicKey")
                        .path("excludeCredentials")
                        .path(0)
                        .path("id")
                        .asString())
                .isEqualTo(telephone.credentialId);
    }

    private static Browser.Answer add(Browser browser, Map<String, String> made) {
        return browser.post("/api/session/passkeys", made);
    }

    @Test
    void aScreenLeftAloneGivesNoPasskeyAway() {
        Browser browser = signedIn(address);
        Passkey.added(browser);
        String id = browser.get("/api/session/passkeys")
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        Surroundings.TIME.add(Duration.ofMinutes(16));
        for (Browser.Answer late : List.of(
                browser.post("/api/session/passkey-questions", Map.of()),
                browser.post("/api/session/passkeys", Map.of()),
                browser.delete("/api/session/passkeys/" + id))) {
            assertThat(late.status()).isEqualTo(403);
            assertThat(late.problem()).isEqualTo("sign-in-too-old");
        }
        assertThat(browser.get("/api/session/passkeys").status()).isEqualTo(200);
        assertThat(browser().get("/api/session/passkeys").status()).isEqualTo(401);
        assertThat(browser().post("/api/session/passkey-questions", Map.of()).status())
                .isEqualTo(401);
    }

    private static JsonNode question(Browser browser) {
        return browser.post(QUESTIONS, Map.of()).json();
    }
}
