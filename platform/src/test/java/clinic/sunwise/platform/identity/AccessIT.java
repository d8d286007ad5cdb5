package clinic.sunwise.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.platform.sample.SampleService;
import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest(SampleService.class)
@ExtendWith(OutputCaptureExtension.class)
class AccessIT {

    private static final String THING = "/api/clinics/utrecht/things/" + UUID.randomUUID() + "?day=2027-01-04";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "reception,  utrecht, 200, ''",
        "accountant, utrecht, 403, forbidden",
        "reception,  moscow,  404, not-found",
        "anonymous,  utrecht, 401, unauthenticated",
    })
    void aRoleHoldsInItsClinic(String role, String clinic, int status, String problem) {
        Wire wire = new Wire(port, TestTokens.of(Role.of(role).orElseThrow(), clinic));
        assertThat(wire.get(THING).status()).isEqualTo(status);
        assertThat(wire.get(THING).problem()).isEqualTo(problem);
    }

    @Test
    void whatIsOpenAnswersEverybodyWithAToken() {
        assertThat(new Wire(port, TestTokens.of(Role.ANONYMOUS))
                        .get("/api/clinics/utrecht/numbers")
                        .status())
                .isEqualTo(200);
        assertThat(new Wire(port, "").get("/api/clinics/utrecht/numbers").problem())
                .isEqualTo("unauthenticated");
    }

    @Test
    void aMethodThatNamesNoRoleIsClosed() {
        Wire administrator = new Wire(port, TestTokens.of(Role.ADMINISTRATOR, "utrecht"));
        assertThat(administrator.get("/api/clinics/utrecht/forgotten").problem())
                .isEqualTo("forbidden");
    }

    @Test
    void aTokenIsRefusedThatIsNotTheGateways(CapturedOutput output) {
        JWTClaimsSet valid = TestTokens.claims(Role.RECEPTION, null, "utrecht").build();
        refused(TestTokens.forge(valid));
        refused(TestTokens.sign(
                new JWTClaimsSet.Builder(valid).issuer("somebody").build()));
        refused(TestTokens.sign(
                new JWTClaimsSet.Builder(valid).audience("others").build()));
        // Good at the other service, and only there.
        refused(TestTokens.sign(
                new JWTClaimsSet.Builder(valid).audience("billing-service").build()));
        refused(TestTokens.sign(
                new JWTClaimsSet.Builder(valid).claim("role", "owner").build()));
        refused(TestTokens.sign(
                new JWTClaimsSet.Builder(valid).claim("role", "patient").build()));
        refused(TestTokens.sign(new JWTClaimsSet.Builder(valid)
                .expirationTime(Date.from(Instant.now().minus(Duration.ofMinutes(1))))
                .build()));
        refused("demo.utrecht.reception");
        refused(new PlainJWT(valid).serialize());
        refused(TestTokens.signWithWhatIsPublic(valid));
        assertThat(new Wire(port, TestTokens.sign(valid)).get(THING).status()).isEqualTo(200);
        assertThat(output.getOut()).contains("refused: unauthenticated to 127.0.0.1 for GET");
    }

    @ParameterizedTest
    @CsvSource({
        "reception, things:read, 200",
        "reception, things:write, 403",
        "reception, orders:read, 403",
        "accountant, things:read, 403",
        "reception, none, 403",
        "reception, '', 403",
    })
    void aProgramMayWhatItsRoleMayWithinItsScopes(String role, String scope, int status) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder(
                        TestTokens.claims(Role.of(role).orElseThrow(), null, "utrecht")
                                .build())
                .claim("scopes", scope.equals("none") ? List.of() : List.of(scope))
                .build();
        assertThat(new Wire(port, TestTokens.sign(claims)).get(THING).status()).isEqualTo(status);
    }

    @Test
    void aProgramReachesNothingThatIsNotAClinics() {
        JWTClaimsSet claims = new JWTClaimsSet.Builder(
                        TestTokens.claims(Role.ADMINISTRATOR, null, "utrecht").build())
                .claim("scopes", List.of("", "dead-letters:read", "internal:read"))
                .build();
        assertThat(new Wire(port, TestTokens.sign(claims))
                        .get("/internal/dead-letters")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoIsRefusedStandsInTheLog(CapturedOutput output) {
        String subject = "curious-" + UUID.randomUUID();
        JWTClaimsSet claims = new JWTClaimsSet.Builder(
                        TestTokens.claims(Role.ACCOUNTANT, null, "utrecht").build())
                .subject(subject)
                .build();
        Wire curious = new Wire(port, TestTokens.sign(claims));
        curious.get(THING);
        curious.get(THING.replace("utrecht", "moscow"));
        assertThat(output.getOut())
                .contains("refused: 403 to accountant " + subject + " for GET /api/clinics/{clinic}/things/{id}")
                .contains("refused: 404 to accountant " + subject + " for GET /api/clinics/{clinic}/things/{id}")
                .doesNotContain(THING.substring(0, THING.indexOf('?')));
    }

    @Test
    void healthNeedsNoToken() {
        assertThat(new Wire(port, "").get("/actuator/health/readiness").text())
                .contains("\"status\":\"UP\"")
                .contains("\"kafka\"")
                .contains("\"db\"");
        assertThat(new Wire(port, "").get("/actuator/prometheus").text())
                .contains("sunwise_outbox_oldest_seconds")
                .contains("kafka_consumer_fetch_manager_records_lag");
        assertThat(new Wire(port, "").get("/actuator/env").status()).isEqualTo(404);
    }

    private void refused(String token) {
        assertThat(new Wire(port, token).get(THING).problem()).as(token).isEqualTo("unauthenticated");
    }
}
