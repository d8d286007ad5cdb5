package clinic.sunwise.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.issuers.Issuers;
import clinic.sunwise.billing.pricing.PriceListPublication;
import clinic.sunwise.billing.tax.Country;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.reach.Reach;
import clinic.sunwise.platform.retention.Retained;
import clinic.sunwise.platform.retention.RetainedRecords;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;

/** From what an act was for to the tax on its invoice's line, over Kafka and HTTP. */
@BillingServiceTest
class TaxByPurposeIT {

    private static final String LICENCE =
            "{\"number\":\"L-41-01\",\"protocols\":[\"microdermabrasion-levels\"],\"firstDay\":\"2026-01-01\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private Issuers issuers;

    @Autowired
    private PriceListPublication priceLists;

    @Autowired
    private KafkaTemplate<String, String> kafka;

    @Autowired
    private RetainedRecords records;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aDoctorsFindingExemptsASessionAndIsSealed() {
        UUID appointment = arrives("healing", Country.NL, "{\"purpose\":\"therapeutic\"}");
        String path = "/api/clinics/healing/visits/" + appointment + "/indication";
        String word = "canary" + appointment.toString().replace("-", "");
        Wire clinician = wire(Role.CLINICIAN, "healing");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(clinician
                                .post(path, "{\"indication\":\"therapeutic\",\"finding\":\"a scar, " + word + "\"}")
                                .status())
                        .isEqualTo(200));

        JsonNode line = invoicedLine("healing", appointment);
        assertThat(line.path("vat").path("category").asString()).isEqualTo("E");
        assertThat(line.path("vat").path("rate").asString()).isEqualTo("0");
        assertThat(line.path("vat").path("reasonCode").asString()).isEqualTo("VATEX-EU-132-1C");
        assertThat(line.path("vat").path("reason").asString()).contains("2006/112/EC");
        assertThat(rowsWith(word)).as("rows with the finding in clear").isEmpty();
        UUID patient = jdbc.sql("select patient from visit where appointment = ?")
                .param(appointment)
                .query(UUID.class)
                .single();
        assertThat(new Wire(port, TestTokens.ofPatient(patient, "healing"))
                        .get("/api/clinics/healing/accounts/" + patient + "/export")
                        .json()
                        .path("data")
                        .path("visits")
                        .path(0)
                        .path("justification")
                        .asString())
                .as("it is hers to take along")
                .isEqualTo("a scar, " + word);
        erased(patient);
    }

    /** When its legal time is over, the finding goes and her key with it; who decided stays. */
    private void erased(UUID patient) {
        int year = jdbc.sql("select year from invoice where patient = ?")
                .param(patient)
                .query(Integer.class)
                .single();
        Retained past = new Retained(
                "healing",
                "justification",
                String.valueOf(year),
                null,
                "justification-nl",
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                null);
        try (Reach.Scope reach = Reach.everywhere()) {
            assertThat(records.erase(past, Instant.EPOCH))
                    .as("its invoice is not paid")
                    .isZero();
        }
        Wire accountant = wire(Role.ACCOUNTANT, "healing");
        UUID invoice = jdbc.sql("select invoice_id from invoice where patient = ?")
                .param(patient)
                .query(UUID.class)
                .single();
        assertThat(accountant
                        .post(
                                "/api/clinics/healing/invoices/" + invoice + "/credit-notes",
                                "{\"reason\":\"taken-back\"}")
                        .status())
                .isEqualTo(200);
        try (Reach.Scope reach = Reach.everywhere()) {
            assertThat(records.erase(past, Instant.EPOCH)).isOne();
        }
        assertThat(jdbc.sql("select justified_by from visit where patient = ? and sealed is null")
                        .param(patient)
                        .query(String.class)
                        .single())
                .isNotBlank();
        assertThat(jdbc.sql("select count(*) from data_key where owner = ?")
                        .param(patient)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(wire(Role.RECEPTION, "healing")
                        .get("/api/clinics/healing/visits")
                        .status())
                .isEqualTo(200);
    }

    private List<String> rowsWith(String word) {
        return jdbc
                .sql("select quote_ident(tablename) from pg_tables where schemaname = 'public'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> jdbc.sql("select exists (select from " + table + " t where strpos(t::text, :word) > 0"
                                + " or strpos(t::text, encode(convert_to(:word, 'UTF8'), 'hex')) > 0)")
                        .param("word", word)
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    @Test
    void aPurposeWithoutAFindingWaitsUntilTheDoctorHasDecided() {
        UUID appointment = arrives("doubtful", Country.ES, "{\"purpose\":\"therapeutic\"}");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(wire(Role.RECEPTION, "doubtful")
                                .get("/api/clinics/doubtful/visits?state=to-be-priced")
                                .json()
                                .path("items")
                                .path(0)
                                .path("missing")
                                .toString())
                        .isEqualTo("[\"a therapeutic purpose needs a doctor's justification\"]"));

        String path = "/api/clinics/doubtful/visits/" + appointment + "/indication";
        String decision = "{\"indication\":\"therapeutic\",\"finding\":\"scar that limits the lid\"}";
        assertThat(wire(Role.RECEPTION, "doubtful").post(path, decision).problem())
                .isEqualTo("forbidden");
        assertThat(wire(Role.CLINICIAN, "healing").post(path, decision).problem())
                .isEqualTo("not-found");
        Wire.Answer decided = wire(Role.CLINICIAN, "doubtful").post(path, decision);
        assertThat(decided.json().path("state").asString()).isEqualTo("invoiced");
        assertThat(decided.json().path("missing")).isEmpty();
        assertThat(invoicedLine("doubtful", appointment)
                        .path("vat")
                        .path("reasonCode")
                        .asString())
                .isEqualTo("VATEX-EU-132-1C");

        Wire.Answer late = wire(Role.CLINICIAN, "doubtful").post(path, "{\"indication\":\"aesthetic\"}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("wrong-state");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | indication",
                "{\"indication\":\"cosmetic\"} | indication",
                "{\"indication\":\"therapeutic\"} | finding",
                "{\"indication\":\"therapeutic\",\"finding\":\"scar\"} | finding",
                "{\"indication\":\"aesthetic\",\"finding\":\"scar that limits the lid\"} | finding",
            })
    void anIndicationThatIsNotOneIsRefusedByField(String body, String field) {
        Wire.Answer answer = wire(Role.CLINICIAN, "utrecht")
                .post("/api/clinics/utrecht/visits/" + UUID.randomUUID() + "/indication", body);
        assertThat(answer.problem()).isEqualTo("invalid-request");
        assertThat(answer.field()).isEqualTo(field);
    }

    @Test
    void aRussianLicenceExemptsWhatItCovers() {
        clinic("licensed", Country.RU);
        Wire administrator = wire(Role.ADMINISTRATOR, "licensed");
        Wire.Answer added = administrator.post("/api/clinics/licensed/licences", LICENCE);
        assertThat(added.status()).isEqualTo(201);
        assertThat(administrator.post("/api/clinics/licensed/licences", LICENCE).field())
                .isEqualTo("number");
        assertThat(administrator.get("/api/clinics/licensed/licences").text())
                .isEqualTo("{\"items\":[" + LICENCE + "]}");

        UUID appointment = UUID.randomUUID();
        kafka.send(
                "booking.events",
                "licensed",
                new SessionEvents("licensed", UUID.randomUUID()).completed(appointment, "neck"));
        assertThat(invoicedLine("licensed", appointment)
                        .path("vat")
                        .path("reasonCode")
                        .asString())
                .isEqualTo("RU-NK-149-2-2");
    }

    @ParameterizedTest(name = "{0} instead of {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"number\":\" \" | \"number\":\"L-41-01\" | number",
                "[] | [\"microdermabrasion-levels\"] | protocols",
                "[\"Peel\"] | [\"microdermabrasion-levels\"] | protocols[0]",
                "\"firstDay\":null | \"firstDay\":\"2026-01-01\" | firstDay",
                "\"2026-01-01\",\"lastDay\":\"2025-12-31\" | \"2026-01-01\" | lastDay",
            })
    void aLicenceThatIsNotOneIsRefusedByField(String wrong, String right, String field) {
        Wire.Answer answer = wire(Role.ADMINISTRATOR, "utrecht")
                .post("/api/clinics/utrecht/licences", LICENCE.replace(right, wrong));
        assertThat(answer.problem()).isEqualTo("invalid-request");
        assertThat(answer.field()).isEqualTo(field);
    }

    @ParameterizedTest(name = "{0}: list {1}, add {2}")
    @CsvSource({"RECEPTION, 403, 403", "CLINICIAN, 403, 403", "ACCOUNTANT, 200, 403"})
    void onlyTheAdministratorAddsLicences(Role role, int list, int add) {
        Wire wire = wire(role, "utrecht");
        assertThat(wire.get("/api/clinics/utrecht/licences").status()).isEqualTo(list);
        assertThat(wire.post("/api/clinics/utrecht/licences", LICENCE).status()).isEqualTo(add);
        assertThat(wire.get("/api/clinics/moscow/licences").status()).isEqualTo(404);
    }

    private UUID arrives(String clinic, Country country, String indication) {
        clinic(clinic, country);
        UUID appointment = UUID.randomUUID();
        String event = new SessionEvents(clinic, UUID.randomUUID()).completed(appointment, "neck");
        kafka.send(
                "booking.events",
                clinic,
                event.replace("\"protocolVersion\"", "\"indication\": " + indication + ", \"protocolVersion\""));
        return appointment;
    }

    private void clinic(String name, Country country) {
        Issuer like = BillingFixtures.issuer(name);
        issuers.add(new Issuer(name, like.letterhead(), country, like.zone(), like.series()));
        priceLists.publish(name, BillingFixtures.FIRST_DAY, BillingFixtures.prices());
    }

    private JsonNode invoicedLine(String clinic, UUID appointment) {
        Wire accountant = wire(Role.ACCOUNTANT, clinic);
        String invoices = "/api/clinics/" + clinic + "/invoices";
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(accountant
                                .get(invoices + "?appointment=" + appointment)
                                .json()
                                .path("items"))
                        .hasSize(1));
        String id = accountant
                .get(invoices + "?appointment=" + appointment)
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        return accountant.get(invoices + "/" + id).json().path("lines").path(0);
    }

    private Wire wire(Role role, String clinic) {
        return new Wire(port, TestTokens.of(role, clinic));
    }
}
