package clinic.sunwise.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import clinic.sunwise.audit.AuditSealer;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.sample.SampleService;
import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import clinic.sunwise.platform.test.Wire.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Who did what, as it is recorded, searched and proved. Each test has a clinic of its own. */
@ServiceTest(SampleService.class)
class AuditIT {

    private static final String ORDER = "{\"day\":\"2027-01-04\",\"lines\":[{\"count\":%d}]}";

    private final String clinic = "audit-" + UUID.randomUUID();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AuditSealer sealer;

    private Wire reception;
    private Wire auditor;

    @BeforeEach
    void signIn() {
        reception = as(Role.RECEPTION);
        auditor = as(Role.AUDITOR);
    }

    @Test
    void aChangeIsRecordedWithItAndOnceHoweverOftenItIsSent() {
        String key = UUID.randomUUID().toString();
        Answer answer = reception.send(reception
                .request(path("/orders"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .header("X-Correlation-Id", "journey-0001")
                .POST(BodyPublishers.ofString(ORDER.formatted(1)))
                .build());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(reception.post(path("/orders"), ORDER.formatted(1), key).status())
                .isEqualTo(200);
        assertThat(records("")).singleElement().satisfies(each -> {
            assertThat(each.path("kind").asString()).isEqualTo("change");
            assertThat(each.path("action").asString()).isEqualTo("POST /api/clinics/{clinic}/orders");
            assertThat(each.path("person").asString()).isEqualTo("reception@" + clinic);
            assertThat(each.path("role").asString()).isEqualTo("reception");
            assertThat(each.path("correlationId").asString()).isEqualTo("journey-0001");
        });
    }

    @Test
    void whatWasUndoneIsNotRecorded() {
        assertThat(reception.post(path("/orders"), ORDER.formatted(13)).status())
                .isEqualTo(500);
        assertThat(records("")).isEmpty();
    }

    @Test
    void whoAsksForFindingsIsRecordedAndWhoMayNotIsRefused() {
        UUID patient = UUID.randomUUID();
        Wire herself = new Wire(port, TestTokens.ofPatient(patient, clinic));
        String thing = UUID.randomUUID().toString();
        herself.get(path("/things/" + thing + "?day=2027-01-04"));
        as(Role.ACCOUNTANT).get(path("/things/" + thing + "?day=2027-01-04"));
        assertThat(records("?patient=" + patient)).singleElement().satisfies(each -> {
            assertThat(each.path("kind").asString()).isEqualTo("read");
            assertThat(each.path("target").asString()).isEqualTo("id=" + thing);
        });
        assertThat(records("")).hasSize(1);
    }

    @Test
    void recordsAreSearchedAndPaged() {
        order(5);
        assertThat(records("?person=reception@" + clinic + "&kind=change")).hasSize(5);
        assertThat(records("?person=somebody")).isEmpty();
        assertThat(records("?kind=export")).isEmpty();
        assertThat(records("?action=POST%20/api/clinics/%7Bclinic%7D/orders")).hasSize(5);
        assertThat(records("?to=2020-01-01T00:00:00Z")).isEmpty();
        assertThat(records("?from=2020-01-01T00:00:00Z")).hasSize(5);
        JsonNode first = auditor.get(path("/audit/sample?limit=3")).json();
        JsonNode rest = auditor.get(path(
                        "/audit/sample?limit=3&cursor=" + first.path("next").asString()))
                .json();
        assertThat(first.path("items")).hasSize(3);
        assertThat(rest.path("items")).hasSize(2);
        assertThat(rest.has("next")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "kind=gossip, kind",
        "limit=0, limit",
        "cursor=Zm9v, cursor",
        "patient=7, patient",
        "from=then, from",
        "who=me, who"
    })
    void aWrongParameterIsNamed(String parameter, String field) {
        assertThat(auditor.get(path("/audit/sample?" + parameter)).field()).isEqualTo(field);
    }

    @Test
    void onlyAuditorsAndAdministratorsOfTheClinicSeeThem() {
        assertThat(as(Role.ADMINISTRATOR).get(path("/audit/sample")).status()).isEqualTo(200);
        assertThat(reception.get(path("/audit/sample")).status()).isEqualTo(403);
        assertThat(as(Role.CLINICIAN).get(path("/audit/sample/chain")).status()).isEqualTo(403);
        assertThat(new Wire(port, TestTokens.of(Role.AUDITOR, "moscow"))
                        .get(path("/audit/sample"))
                        .status())
                .isEqualTo(404);
    }

    /** By four sealers at once, while others write: each record has one place, and no place is empty. */
    @Test
    void theChainHasEveryRecordOnce() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            List<Future<?>> running = IntStream.range(0, 8)
                    .<Future<?>>mapToObj(number -> pool.submit(() -> {
                        if (number % 2 == 0) {
                            order(5);
                        }
                        sealer.seal();
                    }))
                    .toList();
            for (Future<?> each : running) {
                each.get();
            }
        }
        assertThat(chain().path("records").asInt()).isEqualTo(20);
        assertThat(chain().hasNonNull("firstBroken")).isFalse();
        assertThat(records("?limit=200"))
                .extracting(each -> each.path("position").asInt())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 20).boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_record set person = 'nobody' where clinic = :clinic",
                "update audit_record set position = position + 1 where clinic = :clinic",
                "update audit_record set position = null, hash = null where clinic = :clinic",
                "delete from audit_record where clinic = :clinic",
                "truncate audit_record",
            })
    void theDatabaseLetsNobodyChangeARecord(String attempt) {
        order(1);
        chain();
        JdbcClient.StatementSpec statement = jdbc.sql(attempt);
        assertThatThrownBy(() -> (attempt.contains(":clinic") ? statement.param("clinic", clinic) : statement).update())
                .hasMessageContaining("is final");
    }

    /** Even who owns the database, and takes the guards away, does it not unnoticed. */
    @ParameterizedTest
    @CsvSource({
        "update audit_record set person = 'nobody', 3, its content does not match its hash",
        "delete from audit_record, 3, it is missing",
    })
    void whatWasTamperedWithIsFoundAtItsPlace(String tampering, int place, String reason) {
        order(5);
        assertThat(chain().path("records").asInt()).isEqualTo(5);
        jdbc.sql("""
                alter table audit_record disable trigger user;
                %s where clinic = '%s' and position = 3;
                alter table audit_record enable trigger user;
                """.formatted(tampering, clinic)).update();
        JsonNode broken = chain().path("firstBroken");
        assertThat(broken.path("position").asInt()).isEqualTo(place);
        assertThat(broken.path("reason").asString()).isEqualTo(reason);
    }

    private void order(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(reception.post(path("/orders"), ORDER.formatted(1)).status())
                    .isEqualTo(200);
        }
    }

    /** Sealed up to now, unless another sealer is at it, which ends soon. */
    private JsonNode chain() {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> {
                            sealer.seal();
                            return auditor.get(path("/audit/sample/chain")).json();
                        },
                        found -> found.path("unsealed").asInt() == 0);
    }

    private List<JsonNode> records(String query) {
        Answer answer = auditor.get(path("/audit/sample" + query));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("items").valueStream().toList();
    }

    private Wire as(Role role) {
        return new Wire(port, TestTokens.of(role, clinic));
    }

    private String path(String rest) {
        return "/api/clinics/" + clinic + rest;
    }
}
