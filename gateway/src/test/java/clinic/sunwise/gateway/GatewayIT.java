package clinic.sunwise.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.platform.test.RealPostgres;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway over the wire, with services behind it that say what they were sent. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class GatewayIT {

    private static final Upstream BOOKING = new Upstream("booking");
    private static final Upstream BILLING = new Upstream("billing");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    private static Path folder;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        properties.add("sunwise.mode", () -> "local");
        properties.add("sunwise.demo-tokens", () -> "true");
        properties.add("sunwise.booking-uri", BOOKING::address);
        properties.add("sunwise.billing-uri", BILLING::address);
        properties.add(
                "sunwise.token-key-file", () -> folder.resolve("key.json").toString());
        properties.add(
                "sunwise.secret-key-file", () -> folder.resolve("secret.key").toString());
        properties.add("spring.datasource.url", RealPostgres::newDatabase);
        properties.add("spring.datasource.username", () -> RealPostgres.USER);
        properties.add("spring.datasource.password", () -> RealPostgres.PASSWORD);
        properties.add("sunwise.clock-file", () -> folder.resolve("clock").toString());
        properties.add("spring.http.clients.read-timeout", () -> "3s");
    }

    @AfterAll
    static void stop() {
        BOOKING.stop();
        BILLING.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/clinics, booking",
        "/api/clinics/utrecht, booking",
        "/api/clinics/utrecht/availability?from=2027-01-04&area=neck&area=hands, booking",
        "/api/clinics/utrecht/appointments, booking",
        "/api/clinics/utrecht/prices?date=2027-01-04, billing",
        "/api/clinics/utrecht/quotes, billing",
        "/api/clinics/utrecht/invoices, billing",
        "/api/clinics/utrecht/invoices/chain, billing",
        "/api/clinics/utrecht/visits?state=invoiced, billing",
        "/api/clinics/utrecht/visits/1/price, billing",
        "/api/clinics/utrecht/price-lists, billing",
        "/api/clinics/utrecht/price-lists/3, billing",
        "/api/clinics/utrecht/price-list-drafts/1/publication, billing",
        "/api/clinics/utrecht/licences, billing",
        "/api/clinics/utrecht/estimates/1/signature, billing",
        "/api/clinics/utrecht/credit-notes/1, billing",
        "/api/clinics/utrecht/recipients/1, billing",
        "/api/clinics/utrecht/payments/balances/1, billing",
        "/api/clinics/utrecht/packages/1/refund, billing",
        "/api/payment-webhooks/stripe, billing",
        "/api/clinics/utrecht/online-payments/1/refunds, billing",
        "/api/clinics/utrecht/fee-policy, billing",
        "/api/clinics/utrecht/fees/1/waiver, billing",
        "/api/clinics/utrecht/deposits, billing",
        "/api/clinics/utrecht/cash-closings, billing",
        "/api/clinics/utrecht/reports/vat, billing",
        "/api/clinics/utrecht/kept-exports/1/file, billing",
        "/api/clinics/utrecht/export-schedules/archive, billing",
        "/api/clinics/utrecht/sun-season?year=2027, booking",
        "/api/clinics/utrecht/verdicts, booking",
        "/api/clinics/utrecht/feeds, booking",
        "/api/clinics/utrecht/waiting-list, booking",
        "/api/feeds/c2VjcmV0.ics, booking",
        "/api/scheduling-links/$bulk-publish, booking",
        "/api/scheduling-links/slots/utrecht.ndjson, booking",
    })
    void everyAddressHasItsService(String path, String service) {
        assertThat(get(path).body()).startsWith(service + " GET " + path + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/nothing",
                "/api/clinic",
                "/api/feeds/a/b",
                "/api/payment-webhooks/a/b",
                "/internal/dead-letters",
                "/actuator/env",
                "/actuator/prometheus"
            })
    void nothingElseIsReached(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).path("type").asString()).isEqualTo("urn:sunwise:problem:not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/clinics/../../internal/dead-letters",
                "/api/clinics/%2e%2e/%2e%2e/internal/dead-letters",
                "/api/clinics/..;/..;/internal/dead-letters",
                "/api/clinics//internal"
            })
    void noPathClimbsOut(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).doesNotContain("GET /internal");
    }

    @Test
    void aServiceHearsTheGatewaysWordForWhoCalls() throws Exception {
        String patient = "00000000-0000-4000-8000-000000000102";
        String seen = send(request("/api/clinics/utrecht/appointments")
                        .header("Authorization", "Bearer demo.utrecht.patient." + patient)
                        .header("Cookie", "session=secret")
                        .build())
                .body();
        assertThat(seen).doesNotContain("demo.utrecht").doesNotContain("session=secret");
        SignedJWT token = SignedJWT.parse(seen.replaceFirst("(?s).*authorization: \\[Bearer ([^]]+)].*", "$1"));
        JWKSet keys = JWKSet.parse(get("/internal/jwks").body());
        assertThat(keys.getKeys()).hasSize(1);
        assertThat(keys.getKeys().getFirst().isPrivate()).isFalse();
        assertThat(token.verify(new ECDSAVerifier(keys.getKeys().getFirst().toECKey())))
                .isTrue();
        assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo("sunwise-gateway");
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("sunwise");
        assertThat(token.getJWTClaimsSet().getStringClaim("role")).isEqualTo("patient");
        assertThat(token.getJWTClaimsSet().getStringClaim("patient")).isEqualTo(patient);
        assertThat(token.getJWTClaimsSet().getStringListClaim("clinics")).containsExactly("utrecht");
        Duration life = Duration.between(
                token.getJWTClaimsSet().getIssueTime().toInstant(),
                token.getJWTClaimsSet().getExpirationTime().toInstant());
        assertThat(life).isEqualTo(Duration.ofMinutes(5));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key.json"))))
                .isEqualTo("rw-------");
    }

    /** What a service checks or answers to itself: the payment provider's word, and which part of a file is wanted. */
    @ParameterizedTest
    @CsvSource({
        "/api/payment-webhooks/stripe, Stripe-Signature, 't=1,v1=abc'",
        "/api/clinics/utrecht/kept-exports/1/file, Range, bytes=10-",
        "/api/clinics/utrecht/kept-exports/1/file, If-Range, a tag",
    })
    void aServiceReadsTheseHeadersItself(String path, String header, String value) {
        assertThat(send(request(path).header(header, value).build()).body())
                .contains("\n" + header.toLowerCase(java.util.Locale.ROOT) + ": [" + value + "]\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer demo.utrecht.owner",
                "Bearer demo.utrecht",
                "Bearer demo..reception",
                "Bearer demo.utrecht.reception.00000000-0000-4000-8000-000000000102",
                "Bearer demo.nowhere.patient",
                "Bearer eyJhbGciOiJub25lIn0.eyJyb2xlIjoiYWRtaW5pc3RyYXRvciJ9.",
                "Basic ZGVtbzpkZW1v",
                "Bearer",
                "",
            })
    void aCredentialThatIsNoneIsRefused(String credential) {
        HttpResponse<String> answer =
                send(request("/api/clinics").header("Authorization", credential).build());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json(answer).path("type").asString()).isEqualTo("urn:sunwise:problem:unauthenticated");
    }

    @Test
    void theGatewaysOwnTokenDoesNotComeBackIn() {
        String seen = get("/api/clinics").body();
        String token = seen.replaceFirst("(?s).*authorization: \\[(Bearer [^]]+)].*", "$1");
        assertThat(send(request("/api/clinics").header("Authorization", token).build())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void everybodyCanAskWhoSheIs() {
        assertThat(get("/api/me").body()).contains("\"role\":\"anonymous\"").doesNotContain("patientId");
        assertThat(send(request("/api/me")
                                .header("Authorization", "Bearer demo.moscow.patient")
                                .build())
                        .body())
                .contains("\"patientId\":\"00000000-0000-4000-8000-000000000201\"")
                .contains("\"clinics\":[\"moscow\"]");
    }

    @Test
    void aRequestKeepsItsCorrelationId() {
        HttpResponse<String> answer = send(request("/api/clinics")
                .header("X-Correlation-Id", "journey-0001")
                .build());
        assertThat(answer.body()).contains("x-correlation-id: [journey-0001]");
        assertThat(answer.headers().allValues("X-Correlation-Id")).containsExactly("journey-0001");
        HttpResponse<String> malformed =
                send(request("/api/clinics").header("X-Correlation-Id", "a b").build());
        String made = malformed.headers().firstValue("X-Correlation-Id").orElseThrow();
        assertThat(UUID.fromString(made)).isNotNull();
        assertThat(malformed.body()).contains("x-correlation-id: [" + made + "]");
    }

    @Test
    void aBodyOf64KilobytesPassesAndOneByteMoreDoesNot() {
        String most = "x".repeat(64 * 1024);
        assertThat(post(most).body()).endsWith("body: " + most);
        HttpResponse<String> answer = post(most + "x");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(json(answer).path("type").asString()).isEqualTo("urn:sunwise:problem:too-large");
        assertThat(json(answer).path("correlationId").asString()).isNotEmpty();
    }

    @Test
    void aBodyWithoutALengthIsLimitedToo() throws IOException {
        StringBuilder request = new StringBuilder("POST /api/clinics/utrecht/appointments HTTP/1.1\r\n"
                + "Host: localhost\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (int i = 0; i < 9; i++) {
            request.append("2000\r\n").append("x".repeat(0x2000)).append("\r\n");
        }
        assertThat(raw(request + "0\r\n\r\n")).startsWith("HTTP/1.1 413");
    }

    @Test
    void aServicesOwnErrorPasses() {
        assertThat(get("/api/clinics/teapot").statusCode()).isEqualTo(418);
    }

    @Test
    void aServiceThatTakesTooLongIsNotWaitedFor() {
        HttpResponse<String> answer = get("/api/clinics/slow");
        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(json(answer).path("type").asString()).isEqualTo("urn:sunwise:problem:timeout");
    }

    @Test
    void anExportIsPassedOnAsItComes() throws Exception {
        HttpResponse<InputStream> answer = HTTP.send(
                request("/api/clinics/utrecht/exports/invoices.csv?month=2027-01")
                        .build(),
                BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("first");
            long since = System.nanoTime();
            assertThat(lines.readLine()).isEqualTo("second");
            assertThat(Duration.ofNanos(System.nanoTime() - since)).isGreaterThan(Duration.ofMillis(1000));
        }
    }

    @Test
    void pagesAreServedWithTheirHeaders() {
        for (String page : new String[] {"/", "/book/utrecht", "/index.html"}) {
            HttpResponse<String> answer = get(page);
            assertThat(answer.body()).as(page).contains("<!doctype html>");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'self'");
        }
        HttpResponse<String> script = get("/assets/app-1a2b.js");
        assertThat(script.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(get("/assets/gone.js").statusCode()).isEqualTo(404);
        assertThat(get("/gone.png").statusCode()).isEqualTo(404);
        assertThat(get("/api/clinics").headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void theClockGoesForwardOnly() {
        String before = json(get("/api/local/clock")).path("now").asString();
        String after = json(clock("{\"advance\":\"P7D\"}")).path("now").asString();
        assertThat(Duration.between(java.time.Instant.parse(before), java.time.Instant.parse(after)))
                .isBetween(Duration.ofDays(7), Duration.ofDays(7).plusMinutes(1));
        HttpResponse<String> back = clock("{\"now\":\"" + before + "\"}");
        assertThat(back.statusCode()).isEqualTo(400);
        assertThat(json(back).path("errors").path(0).path("field").asString()).isEqualTo("now");
        for (String wrong : new String[] {
            "{}",
            "{\"advance\":\"soon\"}",
            "{\"advance\":\"-P1D\"}",
            "[]",
            "{\"forward\":1}",
            "{\"advance\":\"P1D\",\"now\":\"2027-01-04T09:00:00Z\"}"
        }) {
            assertThat(clock(wrong).statusCode()).as(wrong).isEqualTo(400);
        }
    }

    private HttpResponse<String> clock(String body) {
        return send(request("/api/local/clock")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> post(String body) {
        return send(request("/api/clinics/utrecht/appointments")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> get(String path) {
        return send(request(path).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            byte[] start = socket.getInputStream().readNBytes(12);
            return new String(start, StandardCharsets.UTF_8)
                    + new String(socket.getInputStream().readNBytes(2000), StandardCharsets.UTF_8);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return new JsonMapper().readTree(answer.body());
    }
}
