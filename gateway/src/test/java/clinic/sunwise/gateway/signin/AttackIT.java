package clinic.sunwise.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody tries who is not let in, against sessions. */
class AttackIT extends SignInTest {

    private static final String SESSION = "__Host-sunwise-session";

    @Test
    void aBrowserThatHasBeenHereComesByHttpsOnly() {
        for (String path : List.of("/", "/api/session", "/api/nothing")) {
            assertThat(browser().get(path).response().headers().firstValue("Strict-Transport-Security"))
                    .as(path)
                    .hasValue("max-age=63072000; includeSubDomains");
        }
    }

    @Test
    void theCookieIsKeptFromScriptsAndOtherSites() {
        Browser browser = browser();
        Code code = codeFor(browser, newAddress());
        List<String> set =
                browser.post(code.path(), code.body()).response().headers().allValues("Set-Cookie");
        assertThat(set).hasSize(2);
        assertThat(set.getFirst())
                .startsWith(SESSION + "=")
                .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Strict")
                .doesNotContain("Domain");
    }

    @Test
    void theDatabaseDoesNotTellTheCookie() {
        Browser browser = signedIn(newAddress());
        assertThat(jdbc.sql("SELECT session::text FROM session")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains(browser.cookies.get(SESSION)));
    }

    @Test
    void aSessionThatWasSetBeforeSignInIsNotTheOneAfter() {
        String planted = "A".repeat(43);
        Browser victim = browser();
        victim.cookies.put(SESSION, planted);
        Code code = codeFor(victim, patientsAddress(anna(true)));
        victim.post(code.path(), code.body());
        assertThat(victim.cookies.get(SESSION)).isNotEqualTo(planted);
        Browser attacker = browser();
        attacker.cookies.put(SESSION, planted);
        assertThat(attacker.get("/api/session").json().path("step").asString()).isEqualTo("none");
    }

    @Test
    void eachStepHasASecretOfItsOwn() {
        Staff sanne = Staff.withRole(this, "reception");
        Browser browser = browser();
        sanne.enterPassword(browser);
        Browser copied = browser();
        copied.cookies.putAll(browser.cookies);
        Staff.enterCode(browser, sanne.nextCode());
        assertThat(copied.get("/api/session").json().path("step").asString()).isEqualTo("none");
    }

    @Test
    void whatASessionChangesNeedsItsProof() {
        Browser browser = signedIn(patientsAddress(anna(true)));
        Browser other = signedIn(patientsAddress(anna(true)));
        String path = "/api/clinics/utrecht/holds";
        assertThat(browser.send(browser.request(path).POST(Browser.json(Map.of())))
                        .problem())
                .isEqualTo("forbidden");
        assertThat(browser.send(browser.request(path)
                                .header("X-CSRF-Token", other.cookies.get("__Host-sunwise-csrf"))
                                .POST(Browser.json(Map.of())))
                        .problem())
                .isEqualTo("forbidden");
        assertThat(browser.send(browser.request("/api/session").DELETE()).problem())
                .isEqualTo("forbidden");
        assertThat(browser.post(path, Map.of()).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://evil.example",
        "Origin, null",
        "Origin, http://localhost:1",
    })
    void anotherSiteChangesNothingNotEvenBeforeSignIn(String header, String value) {
        Browser browser = browser();
        HttpRequest.Builder request = browser.request("/api/sign-in/codes").header(header, value);
        assertThat(browser.send(request.POST(Browser.json(Map.of("address", newAddress()))))
                        .problem())
                .isEqualTo("forbidden");
    }

    @Test
    void aFormOfAnotherSiteIsNotTaken() {
        Browser browser = browser();
        assertThat(browser.send(browser.request("/api/sign-in/codes")
                                .setHeader("Content-Type", "text/plain")
                                .POST(Browser.json(Map.of("address", newAddress()))))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aSessionEndsByRestByAgeBySignOutAndFromElsewhere() {
        String address = patientsAddress(anna(true));
        Browser resting = signedIn(address);
        Surroundings.TIME.add(Duration.ofMinutes(61));
        assertThat(role(resting)).isEqualTo("anonymous");
        Browser busy = signedIn(address);
        for (int i = 0; i < 14; i++) {
            Surroundings.TIME.add(Duration.ofMinutes(50));
            assertThat(role(busy)).isEqualTo("patient");
        }
        Surroundings.TIME.add(Duration.ofMinutes(21));
        assertThat(role(busy)).as("after twelve hours").isEqualTo("anonymous");
        Browser one = signedIn(address);
        Browser stolen = browser();
        stolen.cookies.putAll(one.cookies);
        assertThat(one.delete("/api/session").status()).isEqualTo(204);
        assertThat(one.cookies).isEmpty();
        assertThat(role(stolen)).isEqualTo("anonymous");
    }

    @Test
    void herOwnSessionsAreListedAndEndedAndNobodyElses() {
        String address = patientsAddress(anna(true));
        Browser telephone = signedIn(address);
        Browser desk = signedIn(address);
        Browser stranger = signedIn(patientsAddress(anna(true)));
        var listed = desk.get("/api/sessions").json().path("items");
        assertThat(listed).hasSize(2);
        assertThat(listed.path(0).path("current").asBoolean()).isTrue();
        String id = listed.path(1).path("id").asString();
        assertThat(stranger.delete("/api/sessions/" + id).status()).isEqualTo(404);
        assertThat(stranger.delete("/api/sessions/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(role(telephone)).isEqualTo("patient");
        assertThat(desk.delete("/api/sessions/" + id).status()).isEqualTo(204);
        assertThat(role(telephone)).isEqualTo("anonymous");
        assertThat(role(desk)).isEqualTo("patient");
    }

    private static String role(Browser browser) {
        return browser.get("/api/me").json().path("role").asString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "../../etc/passwd", "' OR 1=1 --", "%00", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void aCookieThatIsNoneIsNobody(String value) {
        Browser browser = browser();
        browser.cookies.put(SESSION, value.replaceAll("[^!-~]", ""));
        assertThat(role(browser)).isEqualTo("anonymous");
    }

    @Test
    void identityHeadersFromOutsideReachNoService() {
        Browser browser = signedIn(patientsAddress(anna(true)));
        String seen = browser.send(browser.request("/api/clinics")
                        .header("X-User", "administrator")
                        .header("X-Forwarded-User", "administrator")
                        .header("X-Sunwise-Role", "administrator")
                        .header("Forwarded", "for=10.0.0.1")
                        .header("X-Original-URL", "/internal/clinics")
                        .header("Proxy-Authorization", "Bearer x")
                        .header("Accept-Language", "nl")
                        .GET())
                .response()
                .body();
        assertThat(seen).contains("\"accept-language\":\"[nl]\"").contains("Bearer ey");
        assertThat(seen.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("x-user", "forwarded", "x-sunwise", "original-url", "proxy-auth", "cookie", "csrf");
    }

    @Test
    void oversizedHeadersAreRefusedWithoutATrace() throws IOException {
        String answer =
                raw("GET /api/clinics HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "a".repeat(20_000) + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("Exception", "at org.");
    }

    @Test
    void twoLengthsOfOneBodyAreRefused() throws IOException {
        String answer = raw("POST /api/clinics/utrecht/holds HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n"
                + "Content-Length: 40\r\n\r\n{}\r\nGET /internal/clinics HTTP/1.1\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(Surroundings.BOOKING.asked).doesNotContain("/internal/smuggled");
    }

    @Test
    void theGatewaysTokenForAServiceOpensNothingHere() {
        Browser browser = signedIn(patientsAddress(anna(true)));
        String token = browser.get("/api/clinics")
                .json()
                .path("authorization")
                .asString()
                .replaceAll("[\\[\\]]", "");
        assertThat(token).startsWith("Bearer ey");
        Browser thief = browser();
        assertThat(thief.send(thief.request("/api/me")
                                .header("Authorization", token)
                                .GET())
                        .status())
                .isEqualTo(401);
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return new String(socket.getInputStream().readNBytes(300), StandardCharsets.UTF_8);
        }
    }
}
