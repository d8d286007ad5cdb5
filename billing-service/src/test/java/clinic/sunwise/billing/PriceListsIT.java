package clinic.sunwise.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import clinic.sunwise.billing.issuers.Issuers;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;

/** Price lists from the draft to the invoice, over HTTP and Kafka. */
@BillingServiceTest
class PriceListsIT {

    private static final String LIST = """
            {"currency":"EUR","prices":[{"protocol":"microdermabrasion-levels","technique":"microdermabrasion",\
            "depth":"level-2","area":"neck","gross":{"amount":"50.00","currency":"EUR"}}],\
            "anaesthesia":[{"protocol":"microdermabrasion-levels","code":"local","gross":{"amount":"60.00","currency":"EUR"}}],\
            "addOns":[{"protocol":"microdermabrasion-levels","code":"mask","gross":{"amount":"9.00","currency":"EUR"}}],\
            "products":[{"code":"cream","name":"Night cream","gross":{"amount":"12.50","currency":"EUR"}}],\
            "gradeSupplements":[{"grade":"chief-physician","percent":"20"}],\
            "courseDiscounts":[{"protocol":"microdermabrasion-levels","fromSessions":5,"percent":"10"}],\
            "promotions":[{"code":"spring","protocol":"microdermabrasion-levels","firstDay":"2027-03-01",\
            "lastDay":"2027-03-31","percent":"7.5"}]}""";

    @LocalServerPort
    private int port;

    @Autowired
    private Issuers issuers;

    @Autowired
    private KafkaTemplate<String, String> kafka;

    @Autowired
    private JdbcClient jdbc;

    /** What waits is invoiced as soon as its list is published, with every line explained. */
    @Test
    void fromTheDraftToTheInvoice() {
        issuers.add(BillingFixtures.issuer("drafting"));
        Wire administrator = wire(Role.ADMINISTRATOR, "drafting");
        UUID appointment = UUID.randomUUID();
        kafka.send(
                "booking.events",
                "drafting",
                new SessionEvents("drafting", UUID.randomUUID())
                        .completed(appointment, "neck")
                        .replace(
                                "\"protocolVersion\"",
                                "\"anaesthesia\":\"local\",\"addOns\":[\"mask\"],\"courseSessions\":6,"
                                        + "\"products\":[{\"product\":\"cream\",\"quantity\":2}],\"protocolVersion\"")
                        .replace("\"therapist\"", "\"chief-physician\""));
        waitFor("/api/clinics/drafting/visits?state=to-be-priced", 1);

        Wire.Answer draft = administrator.post("/api/clinics/drafting/price-list-drafts", LIST);
        assertThat(draft.status()).isEqualTo(201);
        assertThat(draft.json().path("list").toString()).isEqualTo(LIST);
        assertThat(administrator.get("/api/clinics/drafting/price-lists").json().path("items"))
                .isEmpty();
        String path = "/api/clinics/drafting/price-list-drafts/"
                + draft.json().path("id").asString();
        assertThat(put(administrator, path, LIST.replace("50.00", "49.00")).status())
                .isEqualTo(200);
        Wire.Answer published = administrator.post(path + "/publication", "{\"effectiveFrom\":\"2026-01-01\"}");
        assertThat(published.text()).isEqualTo("{\"version\":1,\"effectiveFrom\":\"2026-01-01\"}");
        assertThat(administrator
                        .get("/api/clinics/drafting/price-lists/1")
                        .json()
                        .path("list")
                        .toString())
                .isEqualTo(LIST.replace("50.00", "49.00"));
        assertThat(administrator
                        .post(path + "/publication", "{\"effectiveFrom\":\"2026-01-01\"}")
                        .problem())
                .isEqualTo("not-found");

        waitFor("/api/clinics/drafting/invoices?appointment=" + appointment, 1);
        JsonNode lines = linesOf("drafting", appointment);
        // 49.00 + 20 % = 58.80, - 10 % = 52.92
        assertThat(lines.findValuesAsString("text"))
                .containsExactly(
                        "microdermabrasion level 2, neck, chief physician +20 %, course of 6 −10 %",
                        "local anaesthesia", "mask", "2 × Night cream");
        assertThat(lines.findValuesAsString("amount")).containsExactly("52.92", "60.00", "9.00", "25.00");
        assertThat(lines.findValuesAsString("reasonCode"))
                .containsExactly("aesthetic-act", "aesthetic-act", "aesthetic-act", "goods");
        assertThat(lines.path(0).path("rule").asString()).isEqualTo("price-per-area+grade-supplement+course-discount");
    }

    @Test
    void whatIsPublishedIsFinalInTheDatabaseToo() {
        for (String part : new String[] {
            "price_extra", "price_product", "price_grade_supplement", "price_course_discount", "licence"
        }) {
            assertThatThrownBy(() -> jdbc.sql("delete from " + part).update())
                    .as(part)
                    .hasMessageContaining("is refused");
        }
        assertThatThrownBy(() -> jdbc.sql("insert into price_product values ('moscow', 1, 'soap', 'Soap', 1)")
                        .update())
                .hasMessageContaining("its prices are final");
        assertThatThrownBy(() -> jdbc.sql(
                                "insert into price_promotion values ('moscow', 1, 'p', '2027-01-01', '2027-01-02', 'x', 1)")
                        .update())
                .hasMessageContaining("its prices are final");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"effectiveFrom\":null} | effectiveFrom",
                "{\"effectiveFrom\":\"2026-01-01\"} | effectiveFrom",
                "{\"effectiveFrom\":\"2026-01-02\"} | effectiveFrom",
                "{\"effectiveFrom\":\"2999-01-01\",\"corrects\":1} | corrects",
                "{\"effectiveFrom\":\"2999-01-01\"} | prices",
                "{\"effectiveFrom\":\"3000-01-01\"} | effectiveFrom",
            })
    void aPublicationThatOverlapsOrLeavesAGapIsRefusedByField(String wish, String field) {
        Wire administrator = wire(Role.ADMINISTRATOR, "sevilla");
        String id = administrator
                .post("/api/clinics/sevilla/price-list-drafts", LIST)
                .json()
                .path("id")
                .asString();
        String path = "/api/clinics/sevilla/price-list-drafts/" + id;
        Wire.Answer answer = administrator.post(path + "/publication", wish);
        assertThat(answer.problem()).isEqualTo("invalid-request");
        assertThat(answer.field()).isEqualTo(field);
        assertThat(administrator.get("/api/clinics/sevilla/price-list-drafts").text())
                .contains(id);
        assertThat(administrator.delete(path).status()).isEqualTo(200);
        assertThat(administrator.delete(path).problem()).isEqualTo("not-found");
        assertThat(put(administrator, path, LIST).problem()).isEqualTo("not-found");
    }

    @ParameterizedTest(name = "{0} instead of {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"currency\":\"USD\",\"prices\" | \"currency\":\"EUR\",\"prices\" | currency",
                "\"area\":\"Neck\" | \"area\":\"neck\" | prices[0].area",
                "\"50.001\" | \"50.00\" | prices[0].gross.amount",
                "\"-1.00\" | \"50.00\" | prices[0].gross",
                "\"50.00\",\"currency\":\"RUB\" | \"50.00\",\"currency\":\"EUR\" | prices[0].gross",
                "\"-60.00\" | \"60.00\" | anaesthesia[0].gross",
                "\"name\":\" \" | \"name\":\"Night cream\" | products[0].name",
                "\"percent\":\"0\" | \"percent\":\"20\" | gradeSupplements[0].percent",
                "\"percent\":\"20.001\" | \"percent\":\"20\" | gradeSupplements[0].percent",
                "\"fromSessions\":1 | \"fromSessions\":5 | courseDiscounts[0].fromSessions",
                "\"lastDay\":\"2027-02-28\" | \"lastDay\":\"2027-03-31\" | promotions[0].lastDay",
                "\"lastDay\":null | \"lastDay\":\"2027-03-31\" | promotions[0].lastDay",
                "\"products\":[null],\"x\":[] | \"products\" | x",
            })
    void aListThatIsNotOneIsRefusedByField(String wrong, String right, String field) {
        String body = field.equals("x") ? LIST.replaceFirst("\\{", "{\"x\":1,") : LIST.replace(right, wrong);
        Wire.Answer answer = wire(Role.ADMINISTRATOR, "sevilla").post("/api/clinics/sevilla/price-list-drafts", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-request");
        assertThat(answer.field()).isEqualTo(field);
    }

    @ParameterizedTest(name = "{0} reads {1}, writes {2}")
    @CsvSource({
        "RECEPTION, 403, 403",
        "CLINICIAN, 403, 403",
        "ACCOUNTANT, 200, 403",
        "ADMINISTRATOR, 200, 201",
    })
    void onlyTheAdministratorWritesPrices(Role role, int reads, int writes) {
        Wire wire = wire(role, "valencia");
        assertThat(wire.get("/api/clinics/valencia/price-lists").status()).isEqualTo(reads);
        assertThat(wire.get("/api/clinics/valencia/price-lists/1").status()).isEqualTo(reads);
        assertThat(wire.post("/api/clinics/valencia/price-list-drafts", LIST).status())
                .isEqualTo(writes);
        assertThat(wire.post("/api/clinics/paris/price-list-drafts", LIST).status())
                .isEqualTo(404);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"sessions\":0 | sessions",
                "\"addOns\":[\"mask\",\"mask\"] | addOns[1]",
                "\"anaesthesia\":\"Local\" | anaesthesia",
                "\"products\":[{\"product\":\"cream\",\"quantity\":-1}] | products[0].quantity",
                "\"products\":[{\"quantity\":1}] | products[0].product",
                "\"products\":[{\"product\":\"cream\"},{\"product\":\"cream\"}] | products[1].product",
            })
    void aQuoteOfExtrasThatAreNoneIsRefusedByField(String extras, String field) {
        Wire.Answer answer =
                new Wire(port, TestTokens.of(Role.ANONYMOUS)).post("/api/clinics/moscow/quotes", quote(extras));
        assertThat(answer.problem()).isEqualTo("invalid-request");
        assertThat(answer.field()).isEqualTo(field);
    }

    @Test
    void aQuoteMixesTreatmentsAndGoods() {
        JsonNode quote = new Wire(port, TestTokens.of(Role.ANONYMOUS))
                .post(
                        "/api/clinics/moscow/quotes",
                        quote("\"sessions\":5,\"practitionerGrade\":\"dermatologist\",\"addOns\":[\"serum\"],"
                                + "\"products\":[{\"product\":\"diamond-dermabrasion-t-06\"}]"))
                .json();
        // 5000 + 20 % - 10 %
        assertThat(quote.path("lines").findValuesAsString("amount")).containsExactly("5400.00", "1200.00", "18000.00");
        assertThat(quote.path("total").path("gross").path("amount").asString()).isEqualTo("24600.00");
    }

    private static String quote(String extras) {
        return "{\"treatment\":{\"protocol\":\"diamond-crystal-oxygen\",\"technique\":\"diamond\","
                + "\"depth\":\"superficial\",\"areas\":[\"whole-face\"]},\"date\":\"2027-01-04\"," + extras + "}";
    }

    private void waitFor(String path, int items) {
        Wire accountant = wire(Role.ACCOUNTANT, "drafting");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(accountant.get(path).json().path("items")).hasSize(items));
    }

    private JsonNode linesOf(String clinic, UUID appointment) {
        Wire accountant = wire(Role.ACCOUNTANT, clinic);
        String invoices = "/api/clinics/" + clinic + "/invoices";
        String id = accountant
                .get(invoices + "?appointment=" + appointment)
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        return accountant.get(invoices + "/" + id).json().path("lines");
    }

    private static Wire.Answer put(Wire wire, String path, String body) {
        return wire.send(wire.request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .PUT(BodyPublishers.ofString(body))
                .build());
    }

    private Wire wire(Role role, String clinic) {
        return new Wire(port, TestTokens.of(role, clinic));
    }
}
