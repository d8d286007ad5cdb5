package clinic.sunwise.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.gateway.passkeys.SoftwareAuthenticator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StaffPasskeyIT extends SignInTest {

    private static final String QUESTIONS = "/api/session/second-factor/passkey-questions";
    private static final String ANSWERS = "/api/session/second-factor/passkey";
    private static final String APP = "/api/session/authenticator-app";

    @Test
    void aPasskeyIsTheSecondFactorAfterThePassword() {
        Staff sanne = Staff.withRole(this, "therapist");
        SoftwareAuthenticator key = Passkey.added(sanne.signedIn(this));
        Browser browser = browser();
        assertThat(browser.post(QUESTIONS, Map.of()).status()).as("not before").isEqualTo(401);
        sanne.enterPassword(browser);
        JsonNode asked = question(browser).path("publicKey");
        assertThat(asked.path("allowCredentials").path(0).path("id").asString()).isEqualTo(key.credentialId);
        Browser.Answer answer = browser.post(ANSWERS, key.answer(question(browser)));
        assertThat(answer.json().path("step").asString())
                .as(answer.response().body())
                .isEqualTo("signed-in");
        assertThat(browser.get("/api/me").json().path("role").asString()).isEqualTo("therapist");
    }

    @Test
    void aPasskeyOfStaffAloneOrOfSomebodyElseLetsNobodyIn() {
        Staff sanne = Staff.withRole(this, "reception");
        SoftwareAuthenticator key = Passkey.added(sanne.signedIn(this));
        Browser alone = browser();
        JsonNode question =
                alone.post("/api/sign-in/passkey-questions", Map.of()).json();
        assertThat(alone.post("/api/sign-in/passkey", key.answer(question)).problem())
                .as("without the password")
                .isEqualTo("sign-in-refused");
        SoftwareAuthenticator colleagues =
                Passkey.added(Staff.withRole(this, "reception").signedIn(this));
        SoftwareAuthenticator patients = Passkey.added(signedIn(patientsAddress(anna(true))));
        Browser thief = browser();
        sanne.enterPassword(thief);
        for (SoftwareAuthenticator other : List.of(colleagues, patients)) {
            assertThat(thief.post(ANSWERS, other.answer(question(thief))).problem())
                    .isEqualTo("sign-in-refused");
        }
        Map<String, String> used = key.answer(question(thief));
        assertThat(thief.post(ANSWERS, used).status()).isEqualTo(200);
        Browser again = browser();
        sanne.enterPassword(again);
        assertThat(again.post(ANSWERS, used).problem()).as("replayed").isEqualTo("sign-in-refused");
    }

    @Test
    void passkeysAreTriedNoOftenerThanCodes() {
        Staff sanne = Staff.withRole(this, "reception");
        SoftwareAuthenticator thiefs = new SoftwareAuthenticator(Passkey.ORIGIN, true);
        Browser browser = browser();
        sanne.enterPassword(browser);
        for (int i = 0; i < 10; i++) {
            Map<String, String> answer = thiefs.answer(question(browser));
            answer.remove("userHandle");
            assertThat(browser.post(ANSWERS, answer).status()).isEqualTo(401);
        }
        assertThat(Staff.enterCode(browser, sanne.nextCode()).status()).isEqualTo(429);
    }

    @Test
    void thePasskeyMayTakeTheAppsPlaceAndTheLastSecondFactorStays() {
        Staff sanne = Staff.withRole(this, "clinician");
        Browser browser = sanne.signedIn(this);
        assertThat(browser.delete(APP).problem()).isEqualTo("last-second-factor");
        SoftwareAuthenticator key = Passkey.added(browser);
        assertThat(browser.get("/api/session/passkeys")
                        .json()
                        .path("authenticatorApp")
                        .asBoolean())
                .isTrue();
        assertThat(browser.delete(APP).status()).isEqualTo(204);
        assertThat(browser.delete(APP).status()).isEqualTo(404);
        Browser.Answer last =
                browser.delete("/api/session/passkeys/" + ids(browser).getFirst());
        assertThat(last.status()).isEqualTo(409);
        assertThat(last.problem()).isEqualTo("last-second-factor");
        assertThat(ids(browser)).hasSize(1);
        Browser later = browser();
        sanne.enterPassword(later);
        assertThat(Staff.enterCode(later, sanne.nextCode()).problem())
                .as("the app is of no use any more")
                .isEqualTo("sign-in-refused");
        assertThat(later.post(ANSWERS, key.answer(question(later))).status()).isEqualTo(200);
    }

    @Test
    void ofTwoThatRemoveTheLastTwoAtTheSameTimeOneIsRefused() {
        Staff sanne = Staff.withRole(this, "reception");
        Browser browser = sanne.signedIn(this);
        Passkey.added(browser);
        String id = ids(browser).getFirst();
        List<Integer> answers = Stream.of(APP, "/api/session/passkeys/" + id)
                .map(path ->
                        CompletableFuture.supplyAsync(() -> browser.delete(path).status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).containsExactlyInAnyOrder(204, 409);
    }

    @Test
    void whatIsDoneToThemIsRecordedAndAnotherRoleIsNoNewSignIn() {
        Staff sanne = Staff.withRole(this, "administrator");
        Browser browser = sanne.signedIn(this);
        Passkey.added(browser);
        String id = ids(browser).getFirst();
        assertThat(browser.delete("/api/session/passkeys/" + id).status()).isEqualTo(204);
        String account = browser.get("/api/me").json().path("subject").asString();
        assertThat(browser.get("/api/clinics/utrecht/audit/sign-ins?person=" + account)
                        .json()
                        .path("items")
                        .valueStream()
                        .filter(each -> each.path("target").asString().contains("passkey=" + id))
                        .map(each -> each.path("action").asString()))
                .containsExactly("DELETE /api/session/passkeys/{id}", "POST /api/session/passkeys");
        Surroundings.TIME.add(Duration.ofMinutes(16));
        assertThat(browser.post("/api/session/role", Map.of("role", "administrator"))
                        .status())
                .isEqualTo(200);
        assertThat(browser.post("/api/session/passkey-questions", Map.of()).problem())
                .isEqualTo("sign-in-too-old");
    }

    @Test
    void aNewInvitationTakesThePasskeysToo() {
        Staff sanne = Staff.withRole(this, "reception");
        Browser browser = sanne.signedIn(this);
        Passkey.added(browser);
        String account = browser.get("/api/me").json().path("subject").asString();
        Browser administrator = browser();
        assertThat(administrator
                        .send(administrator
                                .request("/api/accounts/" + account + "/invitation")
                                .header("Authorization", "Bearer demo.utrecht.administrator")
                                .POST(Browser.json(Map.of())))
                        .status())
                .isEqualTo(202);
        assertThat(jdbc.sql("SELECT count(*) FROM passkey WHERE account_id = ?::uuid")
                        .param(account)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static JsonNode question(Browser browser) {
        return browser.post(QUESTIONS, Map.of()).json();
    }

    private static List<String> ids(Browser browser) {
        return browser.get("/api/session/passkeys")
                .json()
                .path("items")
                .valueStream()
                .map(each -> each.path("id").asString())
                .toList();
    }
}
