package clinic.sunwise.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the gateway sends whom, and as whom. */
class GatewayIT extends GatewayTest {

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
        "/api/clinics/utrecht/issuer, billing",
        "/api/clinics/utrecht/licences, billing",
        "/api/clinics/utrecht/estimates/1/signature, billing",
        "/api/clinics/utrecht/credit-notes/1, billing",
        "/api/clinics/utrecht/full-invoices, billing",
        "/api/clinics/utrecht/full-invoices/1.pdf, billing",
        "/api/clinics/utrecht/tax-agency/records, billing",
        "/api/clinics/utrecht/recipients/1, billing",
        "/api/clinics/utrecht/payments/balances/1, billing",
        "/api/clinics/utrecht/accounts/1/export.pdf, billing",
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
        SignedJWT token = relayed(seen);
        JWKSet keys = JWKSet.parse(get("/internal/jwks").body());
        assertThat(keys.getKeys()).hasSize(1);
        assertThat(keys.getKeys().getFirst().isPrivate()).isFalse();
        assertThat(token.verify(new ECDSAVerifier(keys.getKeys().getFirst().toECKey())))
                .isTrue();
        assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo("sunwise-gateway");
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("booking-service");
        assertThat(token.getJWTClaimsSet().getStringClaim("role")).isEqualTo("patient");
        assertThat(token.getJWTClaimsSet().getStringClaim("patient")).isEqualTo(patient);
        assertThat(token.getJWTClaimsSet().getStringListClaim("clinics")).containsExactly("utrecht");
        Duration life = Duration.between(
                token.getJWTClaimsSet().getIssueTime().toInstant(),
                token.getJWTClaimsSet().getExpirationTime().toInstant());
        assertThat(life).isEqualTo(Duration.ofMinutes(5));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(FOLDER.resolve("key.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aTokenIsForOneService() throws Exception {
        for (String path : new String[] {"/api/clinics", "/api/clinics/utrecht/invoices", "/api/clinics"}) {
            String seen = get(path).body();
            assertThat(relayed(seen).getJWTClaimsSet().getAudience())
                    .containsExactly(seen.startsWith("billing") ? "billing-service" : "booking-service");
        }
    }

    private static SignedJWT relayed(String seen) throws ParseException {
        return SignedJWT.parse(seen.replaceFirst("(?s).*authorization: \\[Bearer ([^]]+)].*", "$1"));
    }

    /** What a service checks or answers to itself: the payment provider's word, which part of a file is wanted, what was heard. */
    @ParameterizedTest
    @CsvSource({
        "/api/payment-webhooks/stripe, Stripe-Signature, 't=1,v1=abc'",
        "/api/clinics/utrecht/kept-exports/1/file, Range, bytes=10-",
        "/api/clinics/utrecht/kept-exports/1/file, If-Range, a tag",
        "/api/clinics/utrecht/changed, Last-Event-ID, 4711",
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
    void aRequestIsNotTracedBack() {
        HttpResponse<String> answer = send(request("/api/clinics")
                .header("X-Told", "to-the-gateway-only")
                .method("TRACE", HttpRequest.BodyPublishers.noBody())
                .build());
        assertThat(answer.statusCode()).isIn(404, 405);
        assertThat(answer.body()).doesNotContain("to-the-gateway-only");
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
}
