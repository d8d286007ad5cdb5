package clinic.sunwise.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.sample.SampleService;
import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import clinic.sunwise.platform.test.Wire.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest(SampleService.class)
class BadInputIT {

    private static final String ORDERS = "/api/clinics/utrecht/orders";

    @LocalServerPort
    private int port;

    private Wire reception;

    @BeforeEach
    void signIn() {
        reception = new Wire(port, TestTokens.of(Role.RECEPTION, "utrecht"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"day\":\"2027-01-04\",\"lines\":[],\"colour\":\"red\"} | colour",
                "{\"day\":\"2027-01-04\",\"lines\":[{\"count\":1},{\"count\":1,\"cuont\":2}]} | lines[1].cuont",
                "{\"day\":\"2027-02-30\",\"lines\":[]} | day",
                "{\"day\":\"2027-01-04\",\"at\":\"noon\",\"lines\":[]} | at",
                "{\"day\":\"2027-01-04\",\"lines\":[{\"count\":\"1\"}]} | lines[0].count",
                "{\"day\":\"2027-01-04\",\"lines\":[{\"count\":1.5}]} | lines[0].count",
                "{\"day\":\"2027-01-04\",\"lines\":[{}]} | lines[0].count",
                "{\"lines\":[]} | day",
                "{\"day\":\"2027-01-04\",\"day\":\"2027-01-05\",\"lines\":[]} | body",
                "{\"day\": | body",
                "hello | body",
                "`` | body",
                "[] | body",
            })
    void aBodyIsReadToTheLetter(String body, String field) {
        Answer answer = reception.post(ORDERS, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-request");
        assertThat(answer.field()).as(answer.text()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/clinics/utrecht/numbers?limti=3, limti",
        "/api/clinics/utrecht/numbers?limit=0, limit",
        "/api/clinics/utrecht/numbers?limit=201, limit",
        "/api/clinics/utrecht/numbers?limit=few, limit",
        "/api/clinics/utrecht/numbers?cursor=Zm9v!, cursor",
        "/api/clinics/utrecht/things/00000000-0000-4000-8000-000000000101, day",
        "/api/clinics/utrecht/things/00000000-0000-4000-8000-000000000101?day=tomorrow, day",
    })
    void aParameterIsKnownAndValid(String path, String field) {
        Answer answer = reception.get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(field);
    }

    @Test
    void anIdThatIsNoneNamesNothing() {
        assertThat(reception.get("/api/clinics/utrecht/things/1?day=2027-01-04").problem())
                .isEqualTo("not-found");
    }

    @ParameterizedTest
    @CsvSource({"*/*", "multipart/form-data", "text/plain", "json"})
    void aBodyOfAnotherTypeIsNotTaken(String type) {
        Answer answer = reception.send(reception
                .request(ORDERS)
                .header("Content-Type", type)
                .header("Idempotency-Key", "k")
                .POST(BodyPublishers.ofString("{}"))
                .build());
        assertThat(answer.problem()).isEqualTo("unsupported-media-type");
    }

    @Test
    void aBlankThatIsNoIdNamesNothing() {
        assertThat(reception
                        .get("/api/clinics/utrecht/things/%20?day=2027-01-04")
                        .problem())
                .isEqualTo("not-found");
    }

    @Test
    void otherMistakesHaveTheirOwnProblem() {
        assertThat(reception.get("/api/clinics/utrecht/nothing").problem()).isEqualTo("not-found");
        Answer method = reception.get(ORDERS);
        assertThat(method.problem()).isEqualTo("method-not-allowed");
        assertThat(method.headers().firstValue("Allow")).hasValue("POST");
        Answer picture = reception.send(reception
                .request("/api/clinics/utrecht/numbers")
                .header("Accept", "image/png")
                .build());
        assertThat(picture.problem()).isEqualTo("invalid-request");
    }

    @Test
    void aDefectTellsNothingButItsCorrelationId() {
        Answer answer = reception.send(reception
                .request(ORDERS)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "defect")
                .header("X-Correlation-Id", "defect-0001")
                .POST(BodyPublishers.ofString("{\"day\":\"2027-01-04\",\"lines\":[{\"count\":13}]}"))
                .build());
        assertThat(answer.problem()).isEqualTo("internal-error");
        assertThat(answer.text()).doesNotContain("secret").contains("defect-0001");
        assertThat(answer.headers().firstValue("X-Correlation-Id")).hasValue("defect-0001");
    }

    @Test
    void pagesFollowEachOther() {
        Answer first = reception.get("/api/clinics/utrecht/numbers");
        assertThat(first.text()).startsWith("{\"items\":[1,2,3],\"next\":");
        Answer second = reception.get("/api/clinics/utrecht/numbers?cursor="
                + first.json().path("next").asString());
        Answer third = reception.get("/api/clinics/utrecht/numbers?cursor="
                + second.json().path("next").asString());
        assertThat(third.text()).isEqualTo("{\"items\":[7]}");
    }
}
