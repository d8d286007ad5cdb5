package clinic.sunwise.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.gateway.provider.IdentityProvider;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = ProviderIT.WithProvider.class)
class ProviderIT extends SignInTest {

    private static final IdentityProvider PROVIDER = new IdentityProvider();
    private static final String COOKIE = "__Host-sunwise-provider";

    static final class WithProvider implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            String settings = "sunwise.staff-provider.";
            TestPropertyValues.of(
                            "sunwise.first-administrator=first-of-provider@clinic.example",
                            settings + "issuer=" + PROVIDER.address(),
                            settings + "client-id=sunwise",
                            settings + "client-secret=sunwise's secret",
                            settings + "name=Clinics' directory",
                            settings + "passwords=false",
                            settings + "grants[0].value=utrecht-desk",
                            settings + "grants[0].role=reception",
                            settings + "grants[0].clinic=utrecht",
                            settings + "grants[1].value=books",
                            settings + "grants[1].role=accountant",
                            settings + "grants[1].chain=nl")
                    .applyTo(context);
        }
    }

    @Test
    void whatTheProviderSaysOfHerIsHerRoleAndClinics() {
        Browser browser = signedInAs(UUID.randomUUID() + "+utrecht-desk+kitchen");
        var me = browser.get("/api/me").json();
        assertThat(me.path("role").asString()).isEqualTo("reception");
        assertThat(me.path("clinics").toString()).isEqualTo("[\"utrecht\"]");
        assertThat(me.path("name").asString()).startsWith("Nora ");
        assertThat(browser.post("/api/session/role", Map.of("role", "accountant"))
                        .field())
                .isEqualTo("role");
        Browser both = signedInAs(UUID.randomUUID() + "+utrecht-desk+books");
        assertThat(both.post("/api/session/role", Map.of("role", "accountant")).status())
                .isEqualTo(200);
        assertThat(both.get("/api/me").json().path("clinics").toString()).isEqualTo("[\"utrecht\",\"zeist\"]");
    }

    @Test
    void thePageIsToldAndPasswordsAreOff() {
        assertThat(browser().get("/api/sign-in/ways").response().body())
                .isEqualTo("{\"passwords\":false,\"provider\":\"Clinics' directory\"}");
        assertThat(browser()
                        .post("/api/sign-in/password", Map.of("address", "a@b.example", "password", "x"))
                        .problem())
                .isEqualTo("forbidden");
        assertThat(browser()
                        .post("/api/sign-in/invitation", Map.of("invitation", "x", "password", "y"))
                        .problem())
                .isEqualTo("forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "nobody+kitchen", "utrecht-desks", "UTRECHT-DESK"})
    void whoIsNotMappedIsToldSo(String user) {
        Browser browser = browser();
        assertThat(location(comeBack(browser, sentBack(begin(browser), user))))
                .isEqualTo("/sign-in/staff?refused=unmapped");
        assertThat(browser.get("/api/me").json().path("role").asString()).isEqualTo("anonymous");
    }

    @ParameterizedTest
    @ValueSource(strings = {"utrecht-desk+other nonce", "utrecht-desk+foreign issuer", "utrecht-desk+other audience"})
    void aTokenThatIsNotForThisSignInLetsNobodyIn(String user) {
        assertRefused(browser -> comeBack(browser, sentBack(begin(browser), user)));
    }

    private interface Attempt {
        Browser.Answer made(Browser browser);
    }

    private void assertRefused(Attempt attempt) {
        Browser browser = browser();
        assertThat(location(attempt.made(browser))).isEqualTo("/sign-in/staff?refused=failed");
        assertThat(browser.cookies).doesNotContainKey("__Host-sunwise-session");
    }

    @Test
    void anAnswerIsGoodInTheBrowserThatAskedAndOnce() {
        String victimsWay = sentBack(begin(browser()), "utrecht-desk");
        assertRefused(browser -> comeBack(browser, victimsWay));
        assertRefused(browser -> {
            begin(browser);
            return comeBack(browser, victimsWay);
        });
        assertRefused(browser -> {
            String way = sentBack(begin(browser), "utrecht-desk");
            return comeBack(browser, way.replaceAll("state=[^&]*", "state=" + "a".repeat(43)));
        });
        assertRefused(browser -> {
            begin(browser);
            browser.cookies.computeIfPresent(COOKIE, (name, value) -> "A" + value.substring(1));
            return comeBack(browser, "?code=x&state=x");
        });
        Browser once = browser();
        String begun = begin(once);
        String kept = once.cookies.get(COOKIE);
        String way = sentBack(begun, "utrecht-desk");
        assertThat(location(comeBack(once, way))).isEqualTo("/");
        assertRefused(browser -> {
            browser.cookies.put(COOKIE, kept);
            return comeBack(browser, way);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?state=x", "?code=%00&state=%27", "?error=access_denied&state=x", "?code=x&code=y&state=x"})
    void whatNoProviderSendsIsRefused(String parameters) {
        assertRefused(browser -> {
            begin(browser);
            return comeBack(browser, parameters);
        });
    }

    @Test
    void theButtonIsOursAloneAndLeadsToTheProvider() {
        Browser browser = browser();
        URI address = URI.create(begin(browser));
        assertThat(address.toString()).startsWith(PROVIDER.address() + "/oauth2/authorize?");
        assertThat(address.getQuery())
                .contains("code_challenge_method=S256")
                .contains("nonce=")
                .contains("redirect_uri=https://sunwise.example/sign-in/provider/return");
        assertThat(browser()
                        .send(browser()
                                .request("/api/sign-in/provider")
                                .header("Origin", "https://evil.example")
                                .POST(Browser.json(Map.of())))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatTheProviderTakesAwayIsGoneAndAClosedAccountStaysClosed() {
        String nora = UUID.randomUUID() + "+books";
        Browser browser = signedInAs(nora);
        String account = browser.get("/api/me").json().path("subject").asString();
        IdentityProvider.moves(nora, "utrecht-desk");
        Browser later = signedInAs(nora);
        assertThat(later.get("/api/me").json().path("subject").asString()).isEqualTo(account);
        assertThat(later.get("/api/me").json().path("role").asString()).isEqualTo("reception");
        assertThat(browser.get("/api/me").json().path("role").asString())
                .as("sessions with the rights of before end")
                .isEqualTo("anonymous");
        for (String way : List.of("/invitation", "/grants")) {
            assertThat(asAdministrator(account, way).problem()).isEqualTo("forbidden");
        }
        Browser administrator = browser();
        assertThat(administrator
                        .send(administrator
                                .request("/api/accounts/" + account)
                                .header("Authorization", "Bearer demo.utrecht.administrator")
                                .DELETE())
                        .status())
                .isEqualTo(204);
        Browser closed = browser();
        assertThat(location(comeBack(closed, sentBack(begin(closed), nora))))
                .isEqualTo("/sign-in/staff?refused=closed");
    }

    private Browser.Answer asAdministrator(String account, String way) {
        Browser browser = browser();
        return browser.send(browser.request("/api/accounts/" + account + way)
                .header("Authorization", "Bearer demo.utrecht.administrator")
                .method(
                        way.equals("/grants") ? "PUT" : "POST",
                        Browser.json(Map.of("grants", List.of(Map.of("role", "reception", "clinic", "utrecht"))))));
    }

    private Browser signedInAs(String user) {
        Browser browser = browser();
        Browser.Answer answer = comeBack(browser, sentBack(begin(browser), user));
        assertThat(location(answer)).isEqualTo("/");
        return browser;
    }

    private static String begin(Browser browser) {
        Browser.Answer begun = browser.post("/api/sign-in/provider", Map.of());
        assertThat(begun.status()).as(begun.response().body()).isEqualTo(200);
        return begun.json().path("address").asString();
    }

    /** The parameters with which the provider sends somebody back. */
    private static String sentBack(String address, String user) {
        return "?" + PROVIDER.sentBack(address, user).getRawQuery();
    }

    private static Browser.Answer comeBack(Browser browser, String parameters) {
        return browser.get("/sign-in/provider/return" + parameters);
    }

    private static String location(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(303);
        return answer.response().headers().firstValue("Location").orElseThrow();
    }
}
