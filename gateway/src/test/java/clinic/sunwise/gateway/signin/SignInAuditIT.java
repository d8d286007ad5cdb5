package clinic.sunwise.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import clinic.sunwise.audit.AuditSealer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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

    @Test
    void whoDoesNotKnowThePasswordIsRecordedUntilNoMoreIsLookedAt() {
        Staff sanne = Staff.withRole(this, "reception");
        UUID account = account(sanne.address());
        Browser stranger = browser();
        for (int time = 0; time < 5; time++) {
            assertThat(sanne.enterPassword(stranger, "not her password").status())
                    .isEqualTo(401);
        }
        assertThat(sanne.enterPassword(stranger, sanne.password()).status()).isEqualTo(429);
        List<JsonNode> refused = awaited("?person=" + account + "&action=sign-in-refused", 4);
        assertThat(refused).allSatisfy(each -> {
            assertThat(each.path("kind").asString()).isEqualTo("sign-in");
            assertThat(each.path("role").asString()).isEqualTo("reception");
            assertThat(each.path("target").asString()).isEqualTo("password network=" + stranger.network);
            assertThat(each.toString()).doesNotContain(sanne.address(), "not her password");
        });
        awaited("?person=" + account + "&action=sign-in-limit-reached", 1);
        assertThat(as("demo.moscow.administrator", "/api/clinics/moscow/audit/sign-ins?person=" + account)
                        .json()
                        .path("items"))
                .as("where she has no right nobody is told")
                .isEmpty();
    }

    @Test
    void aSecondFactorThatDoesNotFitIsRecorded() {
        Browser thief = browser();
        assertThat(wrongSecondFactor(thief).path("target").asString())
                .isEqualTo("second-factor network=" + thief.network);
    }

    private JsonNode wrongSecondFactor(Browser thief) {
        Staff sanne = Staff.withRole(this, "clinician");
        assertThat(sanne.enterPassword(thief).status()).isEqualTo(200);
        assertThat(Staff.enterCode(thief, "000000").status()).isEqualTo(401);
        return awaited("?person=" + account(sanne.address()) + "&action=sign-in-refused", 1)
                .getFirst();
    }

    @Test
    void anAddressThatNobodyHasIsNobodys() {
        long before = records();
        Browser stranger = browser();
        assertThat(stranger.post("/api/sign-in/password", Map.of("address", newAddress(), "password", "not a password"))
                        .status())
                .isEqualTo(401);
        // What comes later has been recorded: what came before would have been.
        wrongSecondFactor(browser());
        assertThat(jdbc.sql("SELECT count(*) FROM audit_record WHERE id > ? AND target LIKE ?")
                        .params(before, "%network=" + stranger.network)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private long records() {
        return jdbc.sql("SELECT coalesce(max(id), 0) FROM audit_record")
                .query(Long.class)
                .single();
    }

    @Test
    void wrongCodesAndBirthDatesAreRecordedForThePatientWhoseDataWasTried() {
        BookingStandIn.Patient anna = anna(false);
        Browser browser = browser();
        Code code = codeFor(browser, patientsAddress(anna));
        assertThat(browser.post(code.path(), Map.of("code", code.digits().equals("00000000") ? "1" : "00000000"))
                        .status())
                .isEqualTo(401);
        assertThat(browser.post(code.path(), code.body()).status()).isEqualTo(200);
        assertThat(browser.post("/api/session/birth-date", Map.of("birthDate", "1980-01-01"))
                        .status())
                .isEqualTo(401);
        List<JsonNode> refused = awaited("?patient=" + anna.id() + "&action=sign-in-refused", 2);
        assertThat(refused)
                .extracting(each -> each.path("target").asString())
                .containsExactlyInAnyOrder("code network=" + browser.network, "birth-date network=" + browser.network);
    }

    @Test
    void whatIsDoneToAnAccountIsRecordedInTheClinicsThatItTouches() {
        Staff sanne = Staff.withRole(this, "reception");
        UUID account = account(sanne.address());
        Browser administrator = browser();
        administrator.send(administrator
                .request("/api/accounts/" + account + "/grants")
                .header("Authorization", "Bearer demo.utrecht.administrator")
                .PUT(Browser.json(Map.of("grants", List.of(Map.of("role", "auditor", "clinic", "utrecht"))))));
        administrator.send(administrator
                .request("/api/accounts/" + account)
                .header("Authorization", "Bearer demo.utrecht.administrator")
                .DELETE());
        assertThat(found("?person=demo.utrecht.administrator&limit=200"))
                .filteredOn(each -> each.path("target").asString().contains(account.toString()))
                .extracting(
                        each -> each.path("kind").asString(),
                        each -> each.path("action").asString(),
                        each -> each.path("target").asString())
                .containsExactly(
                        tuple("change", "DELETE /api/accounts/{id}", "account=" + account),
                        tuple(
                                "change",
                                "PUT /api/accounts/{id}/grants",
                                "account=" + account + " -reception@utrecht +auditor@utrecht"),
                        tuple("change", "POST /api/accounts", "account=" + account + " +reception@utrecht"));
        assertThat(found("?person=" + account))
                .as("what she did herself")
                .extracting(each -> each.path("action").asString())
                .containsExactly("sign-in", "POST /api/session/enrolment", "POST /api/sign-in/invitation");
    }

    @Test
    void aParameterThatCannotBeReadIsNamed() {
        for (String each : List.of("from=yesterday", "before=last", "limit=all", "patient=anna")) {
            Browser.Answer answer = as("demo.utrecht.administrator", SIGN_INS + "?" + each);
            assertThat(answer.status()).as(each).isEqualTo(400);
            assertThat(answer.field()).isEqualTo(each.substring(0, each.indexOf('=')));
        }
    }

    private UUID account(String address) {
        return jdbc.sql("SELECT id FROM account WHERE address = ?")
                .param(address)
                .query(UUID.class)
                .single();
    }

    /** Refused sign-ins are recorded beside their answers. */
    private List<JsonNode> awaited(String query, int records) {
        return await().atMost(Duration.ofSeconds(60)).until(() -> found(query), found -> found.size() == records);
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
