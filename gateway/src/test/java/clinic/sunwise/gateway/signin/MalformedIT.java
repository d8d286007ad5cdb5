package clinic.sunwise.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.platform.test.walk.Hostile;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the gateway answers itself is sent what nobody should send, field by field. Each is taken, or refused with the field's name;
 * nothing breaks, and nothing of the insides is told.
 */
class MalformedIT extends SignInTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ID = "00000000-0000-4000-8000-000000000000";

    /** A request that is right but for the one field, {@code ?} for nobody in particular. */
    record Case(String method, String path, Map<String, Object> right, String field) {}

    static List<Case> cases() {
        Map<String, Object> grant = Map.of("role", "reception", "clinic", "utrecht");
        Map<String, Object> account =
                Map.of("address", "somebody@clinic.example", "name", "Somebody", "grants", List.of(grant));
        Map<String, Object> program = Map.of("name", "Books", "role", "accountant", "scopes", List.of("invoices:read"));
        Map<String, Object> passkey = Map.of(
                "question",
                ID,
                "credentialId",
                "AA",
                "clientDataJSON",
                "AA",
                "authenticatorData",
                "AA",
                "signature",
                "AA");
        return List.of(
                new Case("POST", "/api/sign-in/passkey", passkey, "question"),
                new Case("POST", "/api/sign-in/passkey", passkey, "credentialId"),
                new Case("POST", "/api/sign-in/passkey", passkey, "clientDataJSON"),
                new Case("POST", "/api/sign-in/passkey", passkey, "signature"),
                new Case("POST", "/api/sign-in/codes", Map.of("address", "a@b.example"), "address"),
                new Case("POST", "/api/sign-in/codes/" + ID, Map.of("code", "12345678"), "code"),
                new Case("POST", "/api/sign-in/password", Map.of("password", "", "address", "a@b.example"), "address"),
                new Case("POST", "/api/sign-in/invitation", Map.of("invitation", "x", "password", "y"), "invitation"),
                new Case("POST", "/api/sign-in/invitation", Map.of("invitation", "x", "password", "y"), "password"),
                new Case("POST", "/api/accounts", account, "name"),
                new Case("POST", "/api/accounts", account, "address"),
                new Case("POST", "/api/accounts", account, "grants"),
                new Case("PUT", "/api/accounts/" + ID + "/grants", Map.of("grants", List.of(grant)), "grants"),
                new Case("PUT", "/api/clinics/utrecht/programs/" + ID, program, "role"),
                new Case("PUT", "/api/clinics/utrecht/programs/" + ID, program, "scopes"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aHostileWordIsTakenOrRefusedByItsField(Case tried) {
        Hostile.TEXTS.forEach(word -> assertHarmless(tried, word));
        for (Object value : List.of(List.of("x"), Map.of("role", "x", "clinic", "\u0000"), 1.5e300, true)) {
            assertHarmless(tried, value);
        }
        assertHarmless(tried, null);
    }

    private void assertHarmless(Case tried, @Nullable Object value) {
        Map<String, Object> body = new HashMap<>(tried.right());
        body.put(tried.field(), value);
        Browser.Answer answer =
                send(tried.method(), tried.path(), BodyPublishers.ofString(JSON.writeValueAsString(body)));
        String said = tried + " " + value + ": " + answer.response().body();
        assertThat(answer.status()).as(said).isBetween(200, 499);
        assertThat(answer.response().body()).as(said).doesNotContain("Exception", "clinic.sunwise", "SQL");
        if (answer.status() == 400) {
            assertThat(fields(answer))
                    .as(said)
                    .anyMatch(field ->
                            field.startsWith(tried.field()) || tried.right().containsKey(field));
        }
    }

    private static List<String> fields(Browser.Answer answer) {
        List<String> fields = new ArrayList<>();
        answer.json()
                .path("errors")
                .forEach(error -> fields.add(error.path("field").asString()));
        return fields;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"x\"",
                "{\"address\":",
                "{\"address\":\"a@b.example\",\"more\":1}",
                "\u0000",
                "{\"address\":{\"a\":{}}}"
            })
    void whatIsNoSuchBodyIsRefused(String body) {
        Browser.Answer answer = send("POST", "/api/sign-in/codes", BodyPublishers.ofString(body));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-request");
        assertThat(answer.field()).isNotEmpty();
    }

    @Test
    void hostileParametersOfRecordsAreNamed() {
        for (String parameter : List.of("patient", "from", "to", "before", "limit")) {
            for (String word : List.of("%27%20OR%201=1", "%00", "9".repeat(400), "-1", "2027-02-30T00:00:00Z")) {
                Browser.Answer answer = send(
                        "GET",
                        "/api/clinics/utrecht/audit/sign-ins?" + parameter + "=" + word,
                        BodyPublishers.noBody());
                assertThat(answer.status()).as(parameter + "=" + word).isIn(200, 400);
                if (answer.status() == 400) {
                    assertThat(answer.field()).isEqualTo(parameter);
                }
            }
        }
    }

    private Browser.Answer send(String method, String path, BodyPublisher body) {
        Browser browser = browser();
        return browser.send(browser.request(path)
                .header("Authorization", "Bearer demo.utrecht.administrator")
                .method(method, body));
    }
}
