package clinic.sunwise.booking.visits.http;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.MovingClock;
import clinic.sunwise.booking.TestClinic;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.Wire;
import clinic.sunwise.platform.test.Wire.Answer;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Anna is at the clinic on Monday 11 January 2027 and is treated, every two weeks at the beginning. */
@ServiceTest
@Import(MovingClock.Configuration.class)
class VisitRecordIT {

    private static final String CHEEKS = """
        {"protocol":"microdermabrasion-levels","technique":"microdermabrasion","depth":"level-1","areas":["cheeks"]}\
        """;
    private static final String SERUM = product("\"Calming serum\"", "\"L-2026/118\"", "2.5", "\"ml\"");
    private static final String DONE = "{\"performed\":" + CHEEKS + ",\"notes\":\"calm skin\",\"products\":[%s]}";
    private static final String REASON = "the label was read wrongly at first";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovingClock clock;

    private TestClinic clinic;
    private UUID anna;
    private String visit;
    private Wire therapist;

    @BeforeEach
    void annaHasCome() {
        clock.set("2027-01-04T07:00:00Z");
        clinic = TestClinic.levels(jdbc, port);
        clinic.practitioner("Sanne");
        clinic.room("1");
        anna = clinic.healthyPatient("1990-05-14");
        Answer booked = clinic.book(anna, CHEEKS, "2027-01-11T10:00:00+01:00");
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        visit = clinic.path("/appointments/" + booked.json().path("id").asString());
        therapist = clinic.as(Role.CLINICIAN);
        clock.set("2027-01-11T08:55:00Z");
        ok(clinic.as(Role.RECEPTION).post(visit + "/check-in", TestClinic.CHECKED));
    }

    @Test
    void sheIsTreatedAndToldWhenToComeAgain() {
        JsonNode started = ok(therapist.post(visit + "/start", "{}"));
        assertThat(started.path("state").asString()).isEqualTo("in-treatment");
        assertThat(started.path("allowed").toString()).isEqualTo("[\"complete\",\"correct\"]");
        assertThat(therapist.post(visit + "/start", "{}").problem()).isEqualTo("wrong-state");
        assertThat(therapist.post(visit + "/cancel", "{}").problem()).isEqualTo("wrong-state");
        assertThat(clinic.asPatient(anna).post(visit + "/start", "{}").problem())
                .isEqualTo("forbidden");
        JsonNode next =
                ok(therapist.post(visit + "/complete", DONE.formatted(SERUM))).path("nextSuggested");
        assertThat(next.path("from").asString()).isEqualTo("2027-01-25");
        assertThat(next.path("times").valueStream().map(JsonNode::asString))
                .hasSize(3)
                .allSatisfy(time -> assertThat(time).isGreaterThan("2027-01-25T09"));
        String first = next.path("times").path(0).asString();
        Answer again = clinic.book(anna, CHEEKS, first);
        assertThat(again.status()).as(again.text()).isEqualTo(201);
        JsonNode booked = ok(therapist.get(visit + "/visit")).path("nextSuggested");
        assertThat(booked.path("appointmentId").asString())
                .isEqualTo(again.json().path("id").asString());
        assertThat(booked.path("times")).isEmpty();
    }

    @Test
    void whatWasUsedIsKeptAndPutRightWithAReason() {
        assertThat(therapist.get(visit + "/visit").status())
                .as("nothing is written yet")
                .isEqualTo(404);
        assertThat(correct("[" + SERUM + "]", REASON).problem()).isEqualTo("wrong-state");
        ok(clinic.as(Role.RECEPTION).post(visit + "/complete", DONE.formatted(SERUM)));
        assertThat(clinic.as(Role.RECEPTION).get(visit + "/visit").problem()).isEqualTo("forbidden");
        assertThat(clinic.asPatient(anna).get(visit + "/visit").problem()).isEqualTo("forbidden");
        assertThat(TestClinic.levels(jdbc, port)
                        .as(Role.CLINICIAN)
                        .get(visit + "/visit")
                        .status())
                .as("another clinic's")
                .isEqualTo(404);
        assertThat(correct("[]", "oops").field()).isEqualTo("reason");
        String right = SERUM.replace("118", "119").replace("2.5", "10");
        JsonNode corrected = ok(correct("[" + right + "]", REASON));
        JsonNode product = corrected.path("record").path("products").path(0);
        assertThat(product.toString())
                .isEqualTo("{\"product\":\"Calming serum\",\"batch\":\"L-2026/119\",\"quantity\":10,\"unit\":\"ml\"}");
        assertThat(corrected.path("record").path("reason").asString()).isEqualTo(REASON);
        JsonNode before = ok(therapist.get(visit + "/visit")).path("before").path(0);
        assertThat(before.path("products").path(0).path("batch").asString()).isEqualTo("L-2026/118");
        assertThat(before.path("notes").asString()).isEqualTo("calm skin");
        assertThat(before.has("reason")).isFalse();
    }

    @Test
    void whoHasHadABatchIsFoundByWhatCounts() {
        ok(therapist.post(visit + "/complete", DONE.formatted(SERUM)));
        String uses = clinic.path("/product-uses?batch=l-2026/118");
        JsonNode found = ok(therapist.get(uses + "&product=calming%20serum")).path("items");
        assertThat(found).hasSize(1);
        assertThat(found.path(0).path("patientId").asString()).isEqualTo(anna.toString());
        assertThat(found.path(0).path("startsAt").asString()).isEqualTo("2027-01-11T10:00:00+01:00");
        assertThat(ok(therapist.get(uses + "&product=mask")).path("items")).isEmpty();
        assertThat(clinic.as(Role.RECEPTION).get(uses).problem()).isEqualTo("forbidden");
        assertThat(therapist.get(clinic.path("/product-uses?batch=%20")).field())
                .isEqualTo("batch");
        assertThat(therapist.get(uses + "&cursor=nonsense").field()).isEqualTo("cursor");
        ok(correct("[]", REASON));
        assertThat(ok(therapist.get(uses)).path("items"))
                .as("it was another batch")
                .isEmpty();
    }

    @Test
    void treatmentThatWasBegunByMistakeIsPutRight() {
        ok(therapist.post(visit + "/start", "{}"));
        JsonNode right =
                ok(therapist.post(visit + "/correct", "{\"reason\":\"it was the other Anna who was called\"}"));
        assertThat(right.path("state").asString()).isEqualTo("arrived");
        assertThat(right.path("allowed").toString()).contains("start", "complete", "cancel");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "products[0].product  | {'batch':'1','quantity':1,'unit':'ml'}",
                "products[0].product  | {'product':' ','batch':'1','quantity':1,'unit':'ml'}",
                "products[0].batch    | {'product':'a','quantity':1,'unit':'ml'}",
                "products[0].quantity | {'product':'a','batch':'1','quantity':0,'unit':'ml'}",
                "products[0].quantity | {'product':'a','batch':'1','quantity':-1,'unit':'ml'}",
                "products[0].quantity | {'product':'a','batch':'1','quantity':10001,'unit':'ml'}",
                "products[0].quantity | {'product':'a','batch':'1','quantity':0.0001,'unit':'ml'}",
                "products[0].quantity | {'product':'a','batch':'1','quantity':1e999999999,'unit':'ml'}",
                "products[0].quantity | {'product':'a','batch':'1','unit':'ml'}",
                "products[0].unit     | {'product':'a','batch':'1','quantity':1,'unit':'barrel'}",
                "products[0].price    | {'product':'a','batch':'1','quantity':1,'unit':'ml','price':1}",
                "products[0]          | null",
                "products[1]          | {'product':'a','batch':'1','quantity':1,'unit':'ml'},{'product':'A','batch':'1','quantity':2,'unit':'g'}",
            })
    void aProductThatIsNoneIsNamedAndNothingIsCompleted(String field, String products) {
        Answer refused = therapist.post(visit + "/complete", DONE.formatted(products.replace('\'', '"')));
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.field()).isEqualTo(field);
        assertThat(ok(therapist.get(visit)).path("state").asString()).isEqualTo("arrived");
    }

    private Answer correct(String products, String reason) {
        return therapist.post(visit + "/visit/correct", """
                {"products":%s,"notes":"","reason":"%s"}\
                """.formatted(products, reason));
    }

    private static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static String product(String name, String batch, String quantity, String unit) {
        return "{\"product\":%s,\"batch\":%s,\"quantity\":%s,\"unit\":%s}".formatted(name, batch, quantity, unit);
    }
}
