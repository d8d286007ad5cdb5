package clinic.sunwise.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What passes the gateway, how much of it and for how long, and what it answers itself. */
class PassingIT extends GatewayTest {

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

    @ParameterizedTest
    @ValueSource(strings = {"/exports/invoices.csv?month=2027-01", "/changes"})
    void whatComesInPartsIsPassedOnAsItComes(String path) throws Exception {
        HttpResponse<InputStream> answer =
                HTTP.send(request("/api/clinics/utrecht" + path).build(), BodyHandlers.ofInputStream());
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
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'self'", "frame-ancestors 'none'");
            assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
            assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                    .as("by plain http it would lock people out")
                    .isEmpty();
        }
        HttpResponse<String> script = get("/assets/app-1a2b.js");
        assertThat(script.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(get("/assets/gone.js").statusCode()).isEqualTo(404);
        assertThat(get("/gone.png").statusCode()).isEqualTo(404);
        HttpResponse<String> answer = get("/api/clinics");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @ParameterizedTest
    @CsvSource({"'gzip, deflate, br', br, as brotli", "'gzip, deflate', gzip, as gzip"})
    void aScriptComesAsSmallAsTheBrowserCanReadIt(String readable, String coding, String content) {
        HttpResponse<String> script = send(request("/assets/app-1a2b.js")
                .header("Accept-Encoding", readable)
                .build());
        assertThat(script.body()).isEqualTo(content);
        assertThat(script.headers().allValues("Content-Encoding")).containsExactly(coding);
        assertThat(script.headers().firstValue("Vary").orElse("")).contains("Accept-Encoding");
        assertThat(script.headers().firstValue("Content-Type").orElse("")).contains("javascript");
        assertThat(script.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(get("/assets/app-1a2b.js").headers().firstValue("Content-Encoding"))
                .isEmpty();
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
}
