package clinic.sunwise.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.gateway.staff.Authenticator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Somebody who works for a clinic, with her telephone. */
record Staff(String address, String password, Authenticator app, List<String> recoveryCodes) {

    static final String PASSWORD = "correct horse battery";

    /** Invited by the demo administrator of Utrecht; she has followed the invitation to its end. */
    static Staff withRole(SignInTest test, String role) {
        String address = "s" + UUID.randomUUID() + "@clinic.example";
        Browser.Answer invited = invite(test, address, role, "utrecht");
        assertThat(invited.status()).as(invited.response().body()).isEqualTo(201);
        return enrolled(test, address);
    }

    static Browser.Answer invite(SignInTest test, String address, String role, String clinic) {
        Browser browser = test.browser();
        return browser.send(browser.request("/api/accounts")
                .header("Authorization", "Bearer demo.utrecht.administrator")
                .POST(Browser.json(Map.of(
                        "address",
                        address,
                        "name",
                        "Sanne Jansen",
                        "grants",
                        List.of(Map.of("role", role, "clinic", clinic))))));
    }

    /** Whoever the invitation went to follows it to its end. */
    static Staff enrolled(SignInTest test, String address) {
        Browser browser = test.browser();
        String word = SignInTest.mailed(address, SignInTest.INVITATION).group(1);
        Browser.Answer followed =
                browser.post("/api/sign-in/invitation", Map.of("invitation", word, "password", PASSWORD));
        assertThat(followed.json().path("step").asString())
                .as(followed.response().body())
                .isEqualTo("enrolment");
        JsonNode secret =
                browser.post("/api/session/enrolment/secret", Map.of()).json();
        assertThat(secret.path("uri").asString())
                .contains("secret=" + secret.path("secret").asString());
        Authenticator app = new Authenticator(secret.path("secret").asString());
        Browser.Answer done =
                browser.post("/api/session/enrolment", Map.of("code", app.code(Surroundings.TIME.instant())));
        assertThat(done.status()).as(done.response().body()).isEqualTo(200);
        return new Staff(
                address,
                PASSWORD,
                app,
                done.json()
                        .path("recoveryCodes")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList());
    }

    Browser.Answer enterPassword(Browser browser) {
        return enterPassword(browser, password);
    }

    Browser.Answer enterPassword(Browser browser, String tried) {
        return browser.post("/api/sign-in/password", Map.of("address", address, "password", tried));
    }

    /** The next code that the telephone shows. */
    String nextCode() {
        Surroundings.TIME.add(Duration.ofSeconds(60));
        return app.code(Surroundings.TIME.instant());
    }

    static Browser.Answer enterCode(Browser browser, String code) {
        return browser.post("/api/session/second-factor", Map.of("code", code));
    }

    Browser signedIn(SignInTest test) {
        Browser browser = test.browser();
        assertThat(enterPassword(browser).status()).isEqualTo(200);
        assertThat(enterCode(browser, nextCode()).status()).isEqualTo(200);
        return browser;
    }
}
