package clinic.sunwise.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.sample.SampleService;
import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import clinic.sunwise.platform.test.Wire.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest(SampleService.class)
class IdempotencyIT {

    private static final String ORDERS = "/api/clinics/utrecht/orders";
    private static final String ORDER = "{\"day\":\"2027-01-04\",\"lines\":[]}";

    @LocalServerPort
    private int port;

    private final String key = UUID.randomUUID().toString();
    private Wire reception;

    @BeforeEach
    void signIn() {
        reception = new Wire(port, TestTokens.of(Role.RECEPTION, "utrecht"));
    }

    @Test
    void aRepeatGetsTheFirstAnswer() {
        Answer first = reception.post(ORDERS, ORDER, key);
        Answer repeat = reception.post(ORDERS, "{ \"lines\": [], \"day\": \"2027-01-04\" }", key);
        assertThat(first.status()).isEqualTo(200);
        assertThat(repeat.status()).isEqualTo(200);
        assertThat(repeat.text()).isEqualTo(first.text());
    }

    @Test
    void twentyAtOnceTakeEffectOnce() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            Callable<String> send = () -> reception.post(ORDERS, ORDER, key).text();
            List<Future<String>> answers = threads.invokeAll(java.util.Collections.nCopies(20, send));
            String first = answers.getFirst().get();
            assertThat(first).contains("\"id\"");
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo(first);
            }
        }
    }

    @Test
    void anotherRequestWithTheSameKeyIsRefused() {
        reception.post(ORDERS, ORDER, key);
        Answer other = reception.post(ORDERS, "{\"day\":\"2027-01-05\",\"lines\":[]}", key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void anotherCallersKeyIsAnotherKey() {
        Wire colleague = new Wire(
                port,
                TestTokens.sign(TestTokens.claims(Role.RECEPTION, null, "utrecht")
                        .subject("colleague")
                        .build()));
        assertThat(colleague.post(ORDERS, ORDER, key).text())
                .isNotEqualTo(reception.post(ORDERS, ORDER, key).text());
    }

    @Test
    void aRequestThatFailedMayBeSentAgain() {
        String failing = "{\"day\":\"2027-01-04\",\"lines\":[{\"count\":13}]}";
        assertThat(reception.post(ORDERS, failing, key).status()).isEqualTo(500);
        assertThat(reception.post(ORDERS, ORDER, key).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space"})
    void aKeyIsVisibleAscii(String malformed) {
        assertThat(reception.post(ORDERS, ORDER, malformed).problem()).isEqualTo("idempotency-key-missing");
    }

    @Test
    void aKeyIsNeededAndHasAtMostAHundredCharacters() {
        Answer without = reception.send(reception
                .request(ORDERS)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(ORDER))
                .build());
        assertThat(without.problem()).isEqualTo("idempotency-key-missing");
        assertThat(reception
                        .post(ORDERS, ORDER, key + "k".repeat(100 - key.length()))
                        .status())
                .isEqualTo(200);
        assertThat(reception.post(ORDERS, ORDER, "k".repeat(101)).problem()).isEqualTo("idempotency-key-missing");
    }
}
