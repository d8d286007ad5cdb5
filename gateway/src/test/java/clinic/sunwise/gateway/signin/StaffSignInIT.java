package clinic.sunwise.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffSignInIT extends SignInTest {

    @Test
    void passwordAndCodeLetStaffInWithTheirRoleAndClinics() {
        Staff sanne = Staff.withRole(this, "therapist");
        Browser browser = browser();
        assertThat(sanne.enterPassword(browser).json().path("step").asString()).isEqualTo("second-factor");
        assertThat(browser.get("/api/me").json().path("role").asString())
                .as("the password alone is worth nothing")
                .isEqualTo("anonymous");
        assertThat(browser.get("/api/sessions").status()).isEqualTo(401);
        Staff.enterCode(browser, sanne.nextCode());
        var me = browser.get("/api/me").json();
        assertThat(me.path("role").asString()).isEqualTo("therapist");
        assertThat(me.path("clinics").toString()).isEqualTo("[\"utrecht\"]");
    }

    @Test
    void aCodeIsNotGoodTwiceNorAfterALaterOne() {
        Staff sanne = Staff.withRole(this, "reception");
        String early = sanne.nextCode();
        Browser first = browser();
        sanne.enterPassword(first);
        assertThat(Staff.enterCode(first, early).status()).isEqualTo(200);
        Browser second = browser();
        sanne.enterPassword(second);
        assertThat(Staff.enterCode(second, early).problem()).isEqualTo("sign-in-refused");
        assertThat(Staff.enterCode(second, sanne.nextCode()).status()).isEqualTo(200);
    }

    @Test
    void aRecoveryCodeIsGoodOnceAndKeptAsItsHash() {
        Staff sanne = Staff.withRole(this, "reception");
        String code = sanne.recoveryCodes().getFirst();
        assertThat(sanne.recoveryCodes()).hasSize(10).doesNotHaveDuplicates();
        Browser browser = browser();
        sanne.enterPassword(browser);
        assertThat(Staff.enterCode(browser, code.toLowerCase(java.util.Locale.ROOT))
                        .status())
                .isEqualTo(200);
        Browser again = browser();
        sanne.enterPassword(again);
        assertThat(Staff.enterCode(again, code).problem()).isEqualTo("sign-in-refused");
        assertThat(jdbc.sql("SELECT count(*) FROM recovery_code WHERE position(? IN hash::text) > 0")
                        .param(code)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aWrongPasswordAnUnknownAndAClosedAccountAreRefusedAlike() {
        Staff sanne = Staff.withRole(this, "reception");
        Browser.Answer wrong = sanne.enterPassword(browser(), "wrong horse battery");
        Browser.Answer unknown = browser()
                .post("/api/sign-in/password", Map.of("address", "nobody@clinic.example", "password", Staff.PASSWORD));
        closed(sanne);
        Browser.Answer closed = sanne.enterPassword(browser());
        for (Browser.Answer each : List.of(wrong, unknown, closed)) {
            assertThat(each.status()).isEqualTo(401);
            assertThat(withoutId(each)).isEqualTo(withoutId(wrong));
        }
    }

    private static String withoutId(Browser.Answer answer) {
        return answer.response().body().replaceAll("\"correlationId\":\"[^\"]*\"", "");
    }

    private void closed(Staff sanne) {
        Browser browser = browser();
        String id = jdbc.sql("SELECT id FROM account WHERE address = ?")
                .param(sanne.address())
                .query(String.class)
                .single();
        assertThat(browser.send(browser.request("/api/accounts/" + id)
                                .header("Authorization", "Bearer demo.utrecht.administrator")
                                .DELETE())
                        .status())
                .isEqualTo(204);
    }

    @Test
    void whoGuessesLocksNobodyElseOut() {
        Staff sanne = Staff.withRole(this, "reception");
        Browser guesser = browser();
        for (int i = 0; i < 5; i++) {
            assertThat(sanne.enterPassword(guesser, "wrong horse battery" + i).status())
                    .isEqualTo(401);
        }
        Browser.Answer sixth = sanne.enterPassword(guesser);
        assertThat(sixth.status()).isEqualTo(429);
        assertThat(sixth.response().headers().firstValue("Retry-After")).isPresent();
        assertThat(sanne.enterPassword(browser()).status()).isEqualTo(200);
        Surroundings.TIME.add(Duration.ofMinutes(4));
        assertThat(sanne.enterPassword(guesser).status())
                .as("after Retry-After")
                .isEqualTo(200);
    }

    @Test
    void secondFactorsAreNotTriedOut() {
        Staff sanne = Staff.withRole(this, "reception");
        Browser browser = browser();
        sanne.enterPassword(browser);
        for (int i = 0; i < 10; i++) {
            assertThat(Staff.enterCode(browser, "00000" + i).status()).isEqualTo(401);
        }
        assertThat(Staff.enterCode(browser, "000000").status()).isEqualTo(429);
    }

    @Test
    void anInvitationEndsWithTheSecondFactorAndAfterThreeDays() {
        String address = "s" + UUID.randomUUID() + "@clinic.example";
        Staff.invite(this, address, "reception", "utrecht");
        String word = mailed(address, INVITATION).group(1);
        Browser.Answer common = follow(word, "Password2026!");
        assertThat(common.field()).isEqualTo("password");
        assertThat(follow(word, Staff.PASSWORD).status()).as("interrupted").isEqualTo(200);
        assertThat(browser()
                        .post("/api/sign-in/password", Map.of("address", address, "password", Staff.PASSWORD))
                        .status())
                .as("a password without a second factor is none")
                .isEqualTo(401);
        Staff.enrolled(this, address);
        assertThat(follow(word, Staff.PASSWORD).problem()).isEqualTo("invitation-expired");
        String other = "s" + UUID.randomUUID() + "@clinic.example";
        Staff.invite(this, other, "reception", "utrecht");
        String late = mailed(other, INVITATION).group(1);
        assertThat(jdbc.sql("UPDATE invitation SET expires_at = expires_at - interval '3 days' WHERE account_id ="
                                + " (SELECT id FROM account WHERE address = ?)")
                        .param(other)
                        .update())
                .isEqualTo(1);
        assertThat(follow(late, Staff.PASSWORD).problem()).isEqualTo("invitation-expired");
    }

    private Browser.Answer follow(String word, String password) {
        return browser().post("/api/sign-in/invitation", Map.of("invitation", word, "password", password));
    }

    @Test
    void anAdministratorReachesHerOwnClinicsOnly() {
        String address = "s" + UUID.randomUUID() + "@clinic.example";
        assertThat(Staff.invite(this, address, "reception", "moscow").field()).isEqualTo("grants");
        assertThat(Staff.invite(this, address, "reception", "nowhere").field()).isEqualTo("grants");
        assertThat(Staff.invite(this, address, "owner", "utrecht").field()).isEqualTo("grants[0].role");
        Staff sanne = Staff.withRole(this, "reception");
        String id = jdbc.sql("SELECT id FROM account WHERE address = ?")
                .param(sanne.address())
                .query(String.class)
                .single();
        for (String path : List.of(id, UUID.randomUUID().toString())) {
            Browser browser = browser();
            assertThat(browser.send(browser.request("/api/accounts/" + path + "/invitation")
                                    .header("Authorization", "Bearer demo.moscow.administrator")
                                    .POST(Browser.json(Map.of())))
                            .status())
                    .isEqualTo(404);
        }
        assertThat(sanne.signedIn(this).get("/api/accounts").status()).isEqualTo(403);
        assertThat(browser().get("/api/accounts").status()).isEqualTo(401);
    }

    @Test
    void aChangedRightEndsTheSessions() {
        Staff sanne = Staff.withRole(this, "reception");
        Browser browser = sanne.signedIn(this);
        String id = browser.get("/api/me").json().path("subject").asString();
        Browser administrator = browser();
        Browser.Answer changed = administrator.send(administrator
                .request("/api/accounts/" + id + "/grants")
                .header("Authorization", "Bearer demo.utrecht.administrator")
                .PUT(Browser.json(Map.of(
                        "grants",
                        List.of(
                                Map.of("role", "accountant", "clinic", "utrecht"),
                                Map.of("role", "auditor", "clinic", "utrecht"))))));
        assertThat(changed.status()).as(changed.response().body()).isEqualTo(200);
        assertThat(browser.get("/api/me").json().path("role").asString()).isEqualTo("anonymous");
        Browser again = sanne.signedIn(this);
        assertThat(again.get("/api/me").json().path("role").asString()).isEqualTo("accountant");
        again.post("/api/session/role", Map.of("role", "auditor"));
        assertThat(again.get("/api/me").json().path("role").asString()).isEqualTo("auditor");
        assertThat(again.post("/api/session/role", Map.of("role", "administrator"))
                        .field())
                .isEqualTo("role");
    }

    /** Whoever gives her rights of another chain's must not keep this one from dismissing her. */
    @Test
    void whoeverWorksForTwoChainsIsDismissedByEach() {
        Staff sanne = Staff.withRole(this, "reception");
        assertThat(ofMoscow(
                                "POST",
                                "",
                                Map.of(
                                        "address",
                                        sanne.address(),
                                        "name",
                                        "S. Jansen",
                                        "grants",
                                        List.of(Map.of("role", "auditor", "clinic", "moscow"))))
                        .status())
                .isEqualTo(201);
        Browser browser = sanne.signedIn(this);
        String id = browser.get("/api/me").json().path("subject").asString();
        assertThat(ofMoscow("POST", "/" + id + "/invitation", Map.of()).status())
                .as("nobody makes a new password for another chain's")
                .isEqualTo(403);
        Browser utrecht = browser();
        assertThat(utrecht.send(utrecht.request("/api/accounts/" + id)
                                .header("Authorization", "Bearer demo.utrecht.administrator")
                                .DELETE())
                        .status())
                .isEqualTo(204);
        assertThat(browser.get("/api/me").json().path("role").asString()).isEqualTo("anonymous");
        assertThat(sanne.signedIn(this).get("/api/me").json().path("clinics").toString())
                .isEqualTo("[\"moscow\"]");
        assertThat(utrecht.send(utrecht.request("/api/accounts/" + id)
                                .header("Authorization", "Bearer demo.utrecht.administrator")
                                .DELETE())
                        .status())
                .as("she is nobody here any more")
                .isEqualTo(404);
        assertThat(ofMoscow("DELETE", "/" + id, Map.of()).status()).isEqualTo(204);
        assertThat(sanne.enterPassword(browser()).status()).isEqualTo(401);
    }

    private Browser.Answer ofMoscow(String method, String path, Map<String, Object> body) {
        Browser browser = browser();
        return browser.send(browser.request("/api/accounts" + path)
                .header("Authorization", "Bearer demo.moscow.administrator")
                .method(method, Browser.json(body)));
    }

    @Test
    void theFirstAdministratorIsInvitedAndHoldsHerChain() {
        Staff first = Staff.enrolled(this, "first@clinic.example");
        Browser browser = first.signedIn(this);
        assertThat(browser.get("/api/me").json().path("clinics").toString()).isEqualTo("[\"utrecht\",\"zeist\"]");
        assertThat(browser.get("/api/accounts")
                        .json()
                        .path("items")
                        .valueStream()
                        .map(account -> account.path("address").asString()))
                .contains("first@clinic.example");
    }

    @Test
    void noSecretStandsInTheDatabase() {
        Staff sanne = Staff.withRole(this, "reception");
        String row = jdbc.sql("SELECT account::text FROM account WHERE address = ?")
                .param(sanne.address())
                .query(String.class)
                .single();
        assertThat(row)
                .contains("$argon2id$")
                .doesNotContain(Staff.PASSWORD)
                .doesNotContain(sanne.app().secret());
    }
}
