package clinic.sunwise.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.gateway.provider.IdentityProvider;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = ProviderIT.WithProvider.class)
class ProviderIT extends SignInTest {

    private static final IdentityProvider PROVIDER = new IdentityProvider();
    private static final String COOKIE = "__Host-sunwise-provider";
    private static final String SESSION = "__Host-sunwise-session";
    private static final List<Map<String, String>> DESK = List.of(Map.of("role", "reception", "clinic", "utrecht"));

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
                            settings + "acr=silver,gold",
                            settings + "amr=mfa",
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
        assertThat(jdbc.sql("SELECT count(*) FROM invitation").query(Long.class).single())
                .as("the first administrator is not invited either")
                .isZero();
        assertThat(asAdministrator("POST", "", Map.of("address", newAddress(), "name", "Nora", "grants", DESK))
                        .problem())
                .isEqualTo("forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "nobody+kitchen", "utrecht-desks", "UTRECHT-DESK"})
    void whoIsNotMappedIsToldSo(String user) {
        Browser browser = browser();
        assertThat(location(comeBack(browser, sentBack(begin(browser), user))))
                .isEqualTo("/sign-in/staff?refused=unmapped");
        assertThat(role(browser)).isEqualTo("anonymous");
    }

    @ParameterizedTest
    @ValueSource(strings = {"by a word only", "without a second"})
    void whoHasSignedInTooWeaklyThereIsToldSo(String how) {
        Browser browser = browser();
        assertThat(location(comeBack(browser, sentBack(begin(browser), "utrecht-desk+" + how))))
                .isEqualTo("/sign-in/staff?refused=weak");
        assertThat(role(browser)).isEqualTo("anonymous");
        assertThat(begin(browser)).contains("acr_values=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"other nonce", "foreign issuer", "other audience", "foreign key", "of yesterday"})
    void aTokenThatIsNotForThisSignInLetsNobodyIn(String wrong) {
        assertThat(role(signedInAs("utrecht-desk+right"))).isEqualTo("reception");
        assertRefused(browser -> comeBack(browser, sentBack(begin(browser), "utrecht-desk+" + wrong)));
    }

    private interface Attempt {
        Browser.Answer made(Browser browser);
    }

    private void assertRefused(Attempt attempt) {
        Browser browser = browser();
        assertThat(location(attempt.made(browser))).isEqualTo("/sign-in/staff?refused=failed");
        assertThat(browser.cookies).doesNotContainKey(SESSION);
    }

    @Test
    void anAnswerIsGoodInTheBrowserThatAskedAndOnce() {
        Browser victim = browser();
        String victimsWay = sentBack(begin(victim), "utrecht-desk");
        assertRefused(browser -> comeBack(browser, victimsWay));
        assertRefused(browser -> {
            begin(browser);
            return comeBack(browser, victimsWay);
        });
        assertThat(location(comeBack(victim, victimsWay))).isEqualTo("/");
        assertRefused(browser -> {
            String way = sentBack(begin(browser), "utrecht-desk");
            browser.cookies.computeIfPresent(
                    COOKIE, (name, value) -> (value.startsWith("A") ? "B" : "A") + value.substring(1));
            return comeBack(browser, way);
        });
        assertRefused(browser -> {
            String way = sentBack(begin(browser), "utrecht-desk");
            Surroundings.TIME.add(Duration.ofMinutes(10));
            return comeBack(browser, way);
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

    @Test
    void anothersCodeIsOfNoUseInOnesOwnSignIn() {
        Browser victim = browser();
        String victimsWay = sentBack(begin(victim), "utrecht-desk");
        String code = victimsWay.replaceFirst(".*(code=[^&]*).*", "$1");
        assertRefused(browser ->
                comeBack(browser, sentBack(begin(browser), "utrecht-desk").replaceFirst("code=[^&]*", code)));
    }

    /** Each changes one thing of an answer that is good. */
    @ParameterizedTest
    @CsvSource({
        "^.*$, ''",
        "&state=.*, ''",
        "state=.*, state=",
        "state=.*, state=aaaa",
        "state=(.*), state=$1&state=$1",
        "code=[^&]*&, ''",
        "code=[^&]*, code=",
        "code=[^&]*, code=%00%27",
        "code=([^&]*), code=$1&code=$1",
        "code=[^&]*, error=access_denied",
        "code=[^&]*, error=",
        "code=[^&]*, error=%0a%00",
        "$, &error=access_denied"
    })
    void anAnswerThatWasChangedIsRefused(String good, String changed) {
        assertRefused(browser -> {
            String way = sentBack(begin(browser), "utrecht-desk");
            String other = way.replaceFirst(good, changed);
            assertThat(other).isNotEqualTo(way);
            return comeBack(browser, other);
        });
    }

    @Test
    void whoIsSignedInAndBeginsAnewIsSignedOutFirst() {
        Browser browser = signedInAs("utrecht-desk");
        String session = browser.cookies.get(SESSION);
        begin(browser);
        assertThat(browser.cookies).doesNotContainKey(SESSION);
        browser.cookies.put(SESSION, session);
        assertThat(role(browser)).isEqualTo("anonymous");
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
        assertThat(role(later)).isEqualTo("reception");
        assertThat(role(browser)).as("sessions with the rights of before end").isEqualTo("anonymous");
        IdentityProvider.moves(nora, "kitchen");
        Browser unmapped = browser();
        assertThat(location(comeBack(unmapped, sentBack(begin(unmapped), nora))))
                .isEqualTo("/sign-in/staff?refused=unmapped");
        assertThat(role(later)).as("who has no right left keeps no session").isEqualTo("anonymous");
        IdentityProvider.moves(nora, "utrecht-desk");
        assertThat(signedInAs(nora).get("/api/me").json().path("subject").asString())
                .isEqualTo(account);
        assertThat(asAdministrator("POST", "/" + account + "/invitation", Map.of())
                        .problem())
                .isEqualTo("forbidden");
        assertThat(asAdministrator("PUT", "/" + account + "/grants", Map.of("grants", DESK))
                        .problem())
                .isEqualTo("forbidden");
        assertThat(asAdministrator("DELETE", "/" + account, Map.of()).status()).isEqualTo(204);
        Browser closed = browser();
        assertThat(location(comeBack(closed, sentBack(begin(closed), nora))))
                .isEqualTo("/sign-in/staff?refused=closed");
    }

    private Browser.Answer asAdministrator(String method, String path, Map<String, ?> body) {
        Browser browser = browser();
        return browser.send(browser.request("/api/accounts" + path)
                .header("Authorization", "Bearer demo.utrecht.administrator")
                .method(method, Browser.json(body)));
    }

    private static String role(Browser browser) {
        return browser.get("/api/me").json().path("role").asString();
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
