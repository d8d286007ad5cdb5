package clinic.sunwise.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.sunwise.platform.test.walk.Hostile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OwnPasswordIT extends SignInTest {

    private static final String PATH = "/api/session/password";
    private static final String NEXT = "seven violet umbrellas";

    private static Browser.Answer change(Browser browser, String present, String wanted) {
        return browser.put(PATH, Map.of("present", present, "password", wanted));
    }

    private List<String> recorded(Staff staff, String action) {
        return jdbc.sql("""
                        SELECT target FROM audit_record WHERE action = ?
                            AND person = (SELECT id::text FROM account WHERE address = ?)
                        """).params(action, staff.address()).query(String.class).list();
    }

    @Test
    void thePasswordOfNowIsAskedForAndTheNewOneTakesItsPlace() {
        Staff sanne = Staff.withRole(this, "reception");
        Browser browser = sanne.signedIn(this);
        Browser elsewhere = sanne.signedIn(this);
        assertThat(change(browser, Staff.PASSWORD, NEXT).status()).isEqualTo(204);
        assertThat(browser.get("/api/me").json().path("role").asString()).isEqualTo("reception");
        assertThat(elsewhere.get("/api/me").json().path("role").asString())
                .as("who has begun it by the old one is out")
                .isEqualTo("anonymous");
        assertThat(sanne.enterPassword(browser()).status()).isEqualTo(401);
        assertThat(sanne.enterPassword(browser(), NEXT).status()).isEqualTo(200);
        assertThat(recorded(sanne, "PUT /api/session/password")).hasSize(1);
    }

    @Test
    void whoFindsAScreenDoesNotKnowThePasswordOfNow() {
        Staff sanne = Staff.withRole(this, "reception");
        Browser browser = sanne.signedIn(this);
        for (int time = 0; time < 5; time++) {
            Browser.Answer wrong = change(browser, "not her password " + time, NEXT);
            assertThat(wrong.status()).isEqualTo(400);
            assertThat(wrong.field()).isEqualTo("present");
        }
        assertThat(change(browser, Staff.PASSWORD, NEXT).status()).isEqualTo(429);
        assertThat(sanne.enterPassword(browser()).status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(recorded(sanne, "sign-in-refused"))
                        .hasSize(4)
                        .containsOnly("present-password network=" + browser.network));
        assertThat(recorded(sanne, "PUT /api/session/password")).isEmpty();
    }

    @Test
    void aNewOneIsHeldToTheRulesOfTheFirst() {
        Staff sanne = Staff.withRole(this, "reception");
        Browser browser = sanne.signedIn(this);
        for (String poor : List.of("short", "Password2026!", Staff.PASSWORD, "sanneSanne12")) {
            Browser.Answer refused = change(browser, Staff.PASSWORD, poor);
            assertThat(refused.status()).as(poor).isEqualTo(400);
            assertThat(refused.field()).as(poor).isEqualTo("password");
        }
        assertThat(sanne.enterPassword(browser()).status()).isEqualTo(200);
    }

    @Test
    void hostileWordsAreNamedByTheirField() {
        Browser browser = Staff.withRole(this, "reception").signedIn(this);
        for (String word : Hostile.TEXTS) {
            Surroundings.TIME.add(Duration.ofMinutes(3));
            Browser.Answer present = change(browser, word, NEXT);
            assertThat(present.status()).as(word).isEqualTo(400);
            assertThat(present.field()).as(word).isEqualTo("present");
        }
        for (Object wrong : List.of(List.of("x"), Map.of("a", "b"), true)) {
            Browser.Answer password = browser.put(PATH, Map.of("present", Staff.PASSWORD, "password", wrong));
            assertThat(password.status()).as("" + wrong).isEqualTo(400);
            assertThat(password.field()).as("" + wrong).isEqualTo("password");
        }
        assertThat(browser.put(PATH, Map.of("present", Staff.PASSWORD)).field()).isEqualTo("password");
    }

    @Test
    void nobodyButStaffHasOne() {
        assertThat(change(browser(), Staff.PASSWORD, NEXT).status()).isEqualTo(401);
        assertThat(change(signedIn(patientsAddress(anna(true))), Staff.PASSWORD, NEXT)
                        .problem())
                .isEqualTo("forbidden");
        Staff sanne = Staff.withRole(this, "reception");
        Browser halfway = browser();
        sanne.enterPassword(halfway);
        assertThat(change(halfway, Staff.PASSWORD, NEXT).status())
                .as("before the second factor")
                .isEqualTo(401);
    }
}
