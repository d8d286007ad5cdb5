package clinic.sunwise.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs: made by an administrator, signed in by their secret, held to their role and scopes, gone when they are revoked. */
class ProgramIT extends SignInTest {

    private static final String ADMINISTRATOR = "Bearer demo.utrecht.administrator";

    private record Program(UUID id, String secret) {

        String basic() {
            return "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aProgramGetsATokenAndTheServiceHearsWhatItMay() {
        Program program = made("accountant", List.of("invoices:read", "exports:read"));
        Browser.Answer answer = token(program.basic(), "grant_type=client_credentials&scope=invoices%3Aread");
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        assertThat(answer.response().headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.json().path("token_type").asString()).isEqualTo("Bearer");
        assertThat(answer.json().path("expires_in").asLong()).isEqualTo(600);
        assertThat(answer.json().path("scope").asString()).isEqualTo("invoices:read");
        JsonNode me = as(bearer(answer), "/api/me").json();
        assertThat(me.path("subject").asString()).isEqualTo("program-" + program.id());
        assertThat(me.path("role").asString()).isEqualTo("accountant");
        assertThat(me.path("scopes")).extracting(JsonNode::asString).containsExactly("invoices:read");
        JsonNode claims = claims(as(bearer(answer), "/api/clinics/utrecht/invoices"));
        assertThat(claims.path("role").asString()).isEqualTo("accountant");
        assertThat(claims.path("clinics")).extracting(JsonNode::asString).containsExactly("utrecht");
        assertThat(claims.path("scopes")).extracting(JsonNode::asString).containsExactly("invoices:read");
    }

    @Test
    void theSecretIsToldOnceAndStandsNowhere() {
        Program program = made("reception", List.of("appointments:read"));
        assertThat(jdbc.sql("SELECT p::text FROM program p WHERE id = ?")
                        .param(program.id())
                        .query(String.class)
                        .single())
                .doesNotContain(program.secret());
        Browser.Answer again = put(program.id(), "reception", List.of("appointments:read"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().hasNonNull("secret")).isFalse();
        assertThat(put(program.id(), "accountant", List.of("appointments:read")).field())
                .isEqualTo("id");
        assertThat(send("GET", "/api/clinics/utrecht/programs", ADMINISTRATOR, null)
                        .response()
                        .body())
                .contains(program.id().toString())
                .doesNotContain(program.secret());
        Browser.Answer another = send("POST", path(program.id()) + "/secret", ADMINISTRATOR, null);
        assertThat(token(program.basic(), "grant_type=client_credentials").status())
                .isEqualTo(401);
        Program renewed =
                new Program(program.id(), another.json().path("secret").asString());
        assertThat(token(renewed.basic(), "grant_type=client_credentials").status())
                .isEqualTo(200);
    }

    @Test
    void aRevokedProgramIsNobodyAtOnce() {
        Program program = made("reception", List.of("appointments:read"));
        String bearer = bearer(token(program.basic(), "grant_type=client_credentials"));
        assertThat(as(bearer, "/api/me").status()).isEqualTo(200);
        assertThat(send("DELETE", path(program.id()), ADMINISTRATOR, null).status())
                .isEqualTo(204);
        assertThat(as(bearer, "/api/me").status()).isEqualTo(401);
        assertThat(token(program.basic(), "grant_type=client_credentials")
                        .json()
                        .path("error")
                        .asString())
                .isEqualTo("invalid_client");
    }

    @Test
    void aTokenEndsAfterTenMinutes() {
        Program program = made("reception", List.of("appointments:read"));
        String bearer = bearer(token(program.basic(), "grant_type=client_credentials"));
        Surroundings.TIME.add(Duration.ofMinutes(10));
        assertThat(as(bearer, "/api/me").status()).isEqualTo(401);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "'grant_type=client_credentials&scope=payments%3Awrite', 400, invalid_scope",
        "'grant_type=client_credentials&scope=appointments%3Aread%20appointments%3Awrite', 400, invalid_scope",
        "'grant_type=password', 400, unsupported_grant_type",
        "'scope=appointments%3Aread', 400, invalid_request",
        "'grant_type=client_credentials&grant_type=client_credentials', 400, invalid_request",
        "'grant_type=client_credentials&client_id=a&client_secret=b', 401, invalid_client",
    })
    void aTokenIsRefusedByItsName(String form, int status, String error) {
        Program program = made("reception", List.of("appointments:read"));
        Browser.Answer answer = token(program.basic(), form);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("error").asString()).isEqualTo(error);
    }

    @Test
    void wrongSecretsAreOneAnswerRecordedAndLimited() {
        Program program = made("auditor", List.of("audit:read"));
        Browser.Answer unknown = token(new Program(UUID.randomUUID(), "x").basic(), "grant_type=client_credentials");
        Browser thief = browser();
        List<Integer> answers = new ArrayList<>();
        for (int time = 0; time < 11; time++) {
            Browser.Answer wrong = thief.send(thief.request("/oauth2/token")
                    .setHeader("Content-Type", "application/x-www-form-urlencoded")
                    .header("Authorization", new Program(program.id(), "guess" + time).basic())
                    .POST(BodyPublishers.ofString("grant_type=client_credentials")));
            answers.add(wrong.status());
            if (time == 0) {
                assertThat(wrong.response().body()).isEqualTo(unknown.response().body());
            }
        }
        assertThat(answers).contains(401).endsWith(429);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> as(ADMINISTRATOR, "/api/clinics/utrecht/audit/sign-ins?person=program-" + program.id())
                        .response()
                        .body()
                        .contains("sign-in-limit-reached"));
        assertThat(token(program.basic(), "grant_type=client_credentials").status())
                .as("whoever guesses locks nobody else out")
                .isEqualTo(200);
    }

    @Test
    void aProgramReachesNothingOfTheGatewaysButItsScopes() {
        String narrow =
                bearer(token(made("auditor", List.of("invoices:read")).basic(), "grant_type=client_credentials"));
        assertThat(as(narrow, "/api/clinics/utrecht/audit/sign-ins").status()).isEqualTo(403);
        assertThat(as(narrow, "/api/accounts").status()).isEqualTo(403);
        assertThat(as(narrow, "/api/clinics/utrecht/programs").status()).isEqualTo(403);
        String wide = bearer(token(made("auditor", List.of("audit:read")).basic(), "grant_type=client_credentials"));
        assertThat(as(wide, "/api/clinics/utrecht/audit/sign-ins").status()).isEqualTo(200);
        assertThat(as(wide, "/api/clinics/moscow/audit/sign-ins").status()).isEqualTo(404);
    }

    @Test
    void nobodyButAnAdministratorOfTheClinicMakesPrograms() {
        String path = path(UUID.randomUUID());
        Map<String, Object> body = Map.of("name", "Books", "role", "accountant", "scopes", List.of("invoices:read"));
        assertThat(send("PUT", path, "Bearer demo.utrecht.reception", body).status())
                .isEqualTo(403);
        assertThat(send("PUT", path, "Bearer demo.moscow.administrator", body).status())
                .isEqualTo(404);
        assertThat(send("GET", "/api/clinics/utrecht/programs", "Bearer demo.moscow.administrator", null)
                        .status())
                .isEqualTo(404);
        assertThat(browser().get("/api/clinics/utrecht/programs").status()).isEqualTo(401);
        Program program = made("reception", List.of("appointments:read"));
        String foreign = "/api/clinics/moscow/programs/" + program.id();
        assertThat(send("DELETE", foreign, "Bearer demo.moscow.administrator", null)
                        .status())
                .isEqualTo(404);
        assertThat(send("POST", foreign + "/secret", "Bearer demo.moscow.administrator", null)
                        .status())
                .isEqualTo(404);
        assertThat(send("PUT", foreign, "Bearer demo.moscow.administrator", body)
                        .field())
                .isEqualTo("id");
    }

    @ParameterizedTest
    @CsvSource({
        "'', accountant, invoices:read, name",
        "Books, clinician, invoices:read, role",
        "Books, administrator, invoices:read, role",
        "Books, accountant, invoices, scopes[0]",
        "Books, accountant, '*:read', scopes[0]",
        "Books, accountant, invoices:delete, scopes[0]",
    })
    void whatIsWrongOfAProgramIsNamed(String name, String role, String scope, String field) {
        Browser.Answer answer = send(
                "PUT",
                path(UUID.randomUUID()),
                ADMINISTRATOR,
                Map.of("name", name, "role", role, "scopes", List.of(scope)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(field);
    }

    private Program made(String role, List<String> scopes) {
        UUID id = UUID.randomUUID();
        Browser.Answer answer = put(id, role, scopes);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return new Program(id, answer.json().path("secret").asString());
    }

    private Browser.Answer put(UUID id, String role, List<String> scopes) {
        return send("PUT", path(id), ADMINISTRATOR, Map.of("name", "Books", "role", role, "scopes", scopes));
    }

    private static String path(UUID id) {
        return "/api/clinics/utrecht/programs/" + id;
    }

    private Browser.Answer send(String method, String path, String credential, @Nullable Object body) {
        Browser browser = browser();
        return browser.send(browser.request(path)
                .header("Authorization", credential)
                .method(method, body == null ? BodyPublishers.noBody() : Browser.json(body)));
    }

    private Browser.Answer token(String credential, String form) {
        Browser browser = browser();
        return browser.send(browser.request("/oauth2/token")
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", credential)
                .POST(BodyPublishers.ofString(form)));
    }

    private static String bearer(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return "Bearer " + answer.json().path("access_token").asString();
    }

    /** What the service is told of the caller. */
    private static JsonNode claims(Browser.Answer echoed) {
        String token = echoed.json().path("authorization").asString().replaceAll("^\\[Bearer |]$", "");
        return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    private Browser.Answer as(String credential, String path) {
        return send("GET", path, credential, null);
    }
}
