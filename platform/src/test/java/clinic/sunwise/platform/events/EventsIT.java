package clinic.sunwise.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.sample.SampleService;
import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest(SampleService.class)
class EventsIT {

    private static final String TYPE = "booking.appointment-cancelled.v1";

    @LocalServerPort
    private int port;

    @Autowired
    private SampleService.Taken taken;

    @Autowired
    private EventPublisher publisher;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private KafkaTemplate<String, String> kafka;

    private final UUID subject = UUID.randomUUID();
    private Wire administrator;

    @BeforeEach
    void signIn() {
        administrator = new Wire(port, TestTokens.of(Role.ADMINISTRATOR, "utrecht"));
    }

    @Test
    void anEventArrivesWithItsCorrelationId() {
        Wire reception = new Wire(port, TestTokens.of(Role.RECEPTION, "utrecht"));
        String order = reception
                .send(reception
                        .request("/api/clinics/utrecht/orders")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("X-Correlation-Id", "journey-0001")
                        .POST(BodyPublishers.ofString("{\"day\":\"2027-01-04\",\"lines\":[]}"))
                        .build())
                .json()
                .path("id")
                .asString();
        await().untilAsserted(() -> assertThat(received(UUID.fromString(order))).hasSize(1));
        IncomingEvent event = received(UUID.fromString(order)).getFirst();
        assertThat(event.correlationId()).isEqualTo("journey-0001");
        assertThat(event.clinic()).isEqualTo("utrecht");
        assertThat(event.data().path("by").asString()).isEqualTo("patient");
    }

    @Test
    void nothingLeavesWithoutACommit() throws InterruptedException {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        transaction.executeWithoutResult(status -> {
            publisher.publish(event(subject));
            status.setRollbackOnly();
        });
        UUID after = UUID.randomUUID();
        transaction.executeWithoutResult(status -> publisher.publish(event(after)));
        await().untilAsserted(() -> assertThat(received(after)).hasSize(1));
        assertThat(received(subject)).isEmpty();
        assertThatThrownBy(() -> publisher.publish(event(subject))).hasMessageContaining("outside a transaction");
    }

    @Test
    void whatDoesNotMeetItsSchemaDoesNotLeave() {
        OutgoingEvent without = new OutgoingEvent(TYPE, subject, "utrecht", Map.of("by", "patient"));
        assertThatThrownBy(() -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> publisher.publish(without)))
                .hasMessageContaining("appointmentId");
    }

    @Test
    void eventsOfOneSubjectArriveInOrder() {
        for (int i = 0; i < 20; i++) {
            String by = i % 2 == 0 ? "patient" : "reception";
            new TransactionTemplate(transactions)
                    .executeWithoutResult(status ->
                            publisher.publish(new OutgoingEvent(TYPE, subject, "utrecht", data(subject, by))));
        }
        await().untilAsserted(() -> assertThat(received(subject)).hasSize(20));
        List<String> order = received(subject).stream()
                .map(event -> event.data().path("by").asString())
                .toList();
        assertThat(order.subList(0, 4)).containsExactly("patient", "reception", "patient", "reception");
        assertThat(order.subList(16, 20)).containsExactly("patient", "reception", "patient", "reception");
    }

    @Test
    void aRepeatHasNoSecondEffect() {
        String value = example(subject);
        UUID last = UUID.randomUUID();
        kafka.send("booking.events", "utrecht", value);
        kafka.send("booking.events", "utrecht", value);
        kafka.send("booking.events", "utrecht", example(last));
        await().untilAsserted(() -> assertThat(received(last)).hasSize(1));
        assertThat(received(subject)).hasSize(1);
    }

    @Test
    void anOutageIsWaitedFor() {
        taken.failing.put(subject, new CannotAcquireLockException("the database is away"));
        kafka.send("booking.events", "utrecht", example(subject));
        await().during(Duration.ofMillis(1500))
                .atMost(Duration.ofSeconds(5))
                .until(() -> received(subject).isEmpty() && letters(subject).isEmpty());
        taken.failing.clear();
        await().untilAsserted(() -> assertThat(received(subject)).hasSize(1));
        assertThat(letters(subject)).isEmpty();
    }

    @Test
    void aDeadLetterBlocksNobodyAndCanBeReplayed() {
        taken.failing.put(subject, new IllegalStateException("a defect"));
        UUID next = UUID.randomUUID();
        kafka.send("booking.events", "utrecht", example(subject));
        kafka.send("booking.events", "utrecht", example(next));
        await().untilAsserted(() -> assertThat(received(next)).hasSize(1));
        await().untilAsserted(() -> assertThat(letters(subject)).hasSize(1));
        JsonNode letter = letters(subject).getFirst();
        assertThat(letter.path("reason").asString()).contains("a defect");
        String replay = "/internal/dead-letters/" + letter.path("id").asString() + "/replay";

        taken.failing.put(subject, new UnprocessableEvent("still wrong"));
        assertThat(administrator.post(replay, "").problem()).isEqualTo("event-not-processed");
        assertThat(letters(subject).getFirst().has("replayedAt")).isFalse();
        taken.failing.clear();
        assertThat(administrator.post(replay, "").status()).isEqualTo(200);
        assertThat(received(subject)).hasSize(1);
        assertThat(letters(subject).getFirst().has("replayedAt")).isTrue();
        administrator.post(replay, "");
        assertThat(received(subject)).hasSize(1);
    }

    /** Many come at once: what stands around a bad one has its effect once, in its order, and two clinics do not mix. */
    @Test
    void ofManyThatComeTogetherOneBadOneConcernsNoOther() {
        UUID bad = UUID.randomUUID();
        taken.failing.put(bad, new IllegalStateException("a defect"));
        List<UUID> sent = Stream.generate(UUID::randomUUID).limit(120).toList();
        for (int i = 0; i < sent.size(); i++) {
            kafka.send("booking.events", "utrecht", example(i == 70 ? bad : sent.get(i)));
            if (i % 40 == 39) {
                kafka.send("booking.events", "utrecht", "not JSON " + bad);
            }
        }
        List<UUID> good = sent.stream().filter(each -> sent.indexOf(each) != 70).toList();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(letters(bad)).hasSize(4));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(received(good.getLast())).hasSize(1));
        assertThat(taken.events.stream().map(IncomingEvent::subject).filter(good::contains))
                .containsExactlyElementsOf(good);
        taken.failing.clear();
    }

    @Test
    void whatIsNoEventIsADeadLetterAtOnce() {
        String marker = UUID.randomUUID().toString();
        kafka.send("booking.events", "utrecht", "not JSON " + marker);
        kafka.send("booking.events", "utrecht", "{\"id\":\"" + marker + "\"}");
        kafka.send("booking.events", "utrecht", "{\"type\":\"" + TYPE + "\",\"id\":\"" + marker + "\"}");
        await().untilAsserted(() -> assertThat(letters(marker)).hasSize(3));
        assertThat(letters(marker))
                .anySatisfy(
                        letter -> assertThat(letter.path("reason").asString()).contains("does not meet its schema"));
    }

    @Test
    void deadLettersAreForAdministrators() {
        assertThat(new Wire(port, TestTokens.of(Role.RECEPTION, "utrecht"))
                        .get("/internal/dead-letters")
                        .problem())
                .isEqualTo("forbidden");
        assertThat(administrator
                        .post("/internal/dead-letters/" + subject + "/replay", "")
                        .problem())
                .isEqualTo("not-found");
    }

    private List<IncomingEvent> received(UUID of) {
        return taken.events.stream().filter(event -> event.subject().equals(of)).toList();
    }

    private List<JsonNode> letters(Object about) {
        JsonNode items =
                administrator.get("/internal/dead-letters?limit=200").json().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(letter -> letter.path("value").asString().contains(about.toString()))
                .toList();
    }

    private static OutgoingEvent event(UUID of) {
        return new OutgoingEvent(TYPE, of, "utrecht", data(of, "patient"));
    }

    private static Map<String, Object> data(UUID of, String by) {
        return Map.of(
                "appointmentId", of, "patientId", UUID.randomUUID(), "cancelledAt", "2027-01-04T08:00:00Z", "by", by);
    }

    private static String example(UUID of) {
        return new JsonMapper()
                .writeValueAsString(new CloudEvent(
                        "1.0",
                        UUID.randomUUID(),
                        "/booking-service",
                        TYPE,
                        of,
                        java.time.Instant.parse("2027-01-04T08:00:00Z"),
                        "application/json",
                        "utrecht",
                        "journey-0002",
                        new JsonMapper().valueToTree(data(of, "patient"))));
    }
}
