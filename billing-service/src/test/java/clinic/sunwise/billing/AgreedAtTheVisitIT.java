package clinic.sunwise.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.issuers.Issuers;
import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.pricing.Price;
import clinic.sunwise.billing.pricing.PriceListPublication;
import clinic.sunwise.billing.pricing.Terms;
import clinic.sunwise.billing.tax.Country;
import clinic.sunwise.platform.events.EventSchemas;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.reach.Reach;
import clinic.sunwise.platform.retention.Retained;
import clinic.sunwise.platform.retention.RetainedRecords;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import java.math.BigDecimal;
import java.time.Clock;
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

/** What booking says of a session, and what was agreed before it, on the session's invoice. */
@BillingServiceTest
class AgreedAtTheVisitIT {

    private static final String TYPE = "booking.session-completed.v1";
    private static final String FINDING = "a scar that limits the lid";

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

    @Autowired
    private Clock clock;

    @ParameterizedTest(name = "of {0} sessions: {1}")
    @CsvSource({"1, 49.00", "4, 49.00", "5, 44.10", "12, 44.10"})
    void eachSessionOfALongerCourseHasItsDiscount(int sessions, String total) {
        clinic("lengthy", Country.NL);
        JsonNode invoice =
                invoice("lengthy", told("lengthy", UUID.randomUUID(), "\"courseSessions\": " + sessions, "neck"));
        assertThat(total(invoice)).isEqualTo(total);
    }

    @Test
    void whatWasDoneBesidesAndTakenHomeIsInvoiced() {
        clinic("adding", Country.NL);
        JsonNode invoice = invoice(
                "adding",
                told(
                        "adding",
                        UUID.randomUUID(),
                        "\"addOns\": [\"mask\"], \"products\": [{\"product\": \"cream\", \"quantity\": 2}]",
                        "neck"));
        assertThat(lines(invoice)).containsExactly("49.00", "9.00", "25.00");
        assertThat(total(invoice)).isEqualTo("83.00");
    }

    /** Nobody is charged a part, and nobody forgets the rest: the office sees what the list lacks. */
    @Test
    void whatThePriceListDoesNotHaveWaitsForAPrice() {
        clinic("lacking", Country.NL);
        told(
                "lacking",
                UUID.randomUUID(),
                "\"addOns\": [\"wax\"], \"products\": [{\"product\": \"soap\", \"quantity\": 1}]",
                "neck");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(wire(Role.RECEPTION, "lacking")
                                .get("/api/clinics/lacking/visits?state=to-be-priced")
                                .json()
                                .path("items")
                                .path(0)
                                .path("missing")
                                .toString())
                        .isEqualTo("[\"no price for wax\",\"no price for the product soap\"]"));
    }

    /** The list has become dearer since. Of each visit what was carried out is charged, at the agreed price to the cent. */
    @Test
    void asMuchOfASignedEstimateAsWasCarriedOutCostsWhatItPromised() {
        clinic("agreeing", Country.NL);
        UUID anna = UUID.randomUUID();
        JsonNode estimate = signed("agreeing", anna, "", """
                "addOns":["mask"],"products":[{"product":"cream","quantity":2}],"sessions":5""");
        assertThat(total(estimate)).isEqualTo("96.10");
        priceLists.publish("agreeing", BillingFixtures.FIRST_DAY, dearer(), terms("20.00", "30.00"));

        String course = "\"courseSessions\": 5, ";
        assertThat(total(invoice(
                        "agreeing",
                        told(
                                "agreeing",
                                anna,
                                course
                                        + "\"addOns\": [\"mask\"], \"products\": [{\"product\": \"cream\", \"quantity\": 2}]",
                                "nose",
                                "neck"))))
                .as("all of it")
                .isEqualTo("96.10");
        assertThat(lines(invoice(
                        "agreeing",
                        told(
                                "agreeing",
                                anna,
                                course + "\"products\": [{\"product\": \"cream\", \"quantity\": 1}]",
                                "neck"))))
                .as("a part of it")
                .containsExactly("44.10", "12.50");
        assertThat(lines(invoice(
                        "agreeing",
                        told(
                                "agreeing",
                                anna,
                                course
                                        + "\"addOns\": [\"serum\"], \"products\": [{\"product\": \"cream\", \"quantity\": 3}]",
                                "neck"))))
                .as("more than that, by the list of the day")
                .containsExactly("44.10", "25.00", "7.00", "30.00");
        assertThat(total(invoice("agreeing", told("agreeing", UUID.randomUUID(), "\"addOns\": [\"mask\"]", "neck"))))
                .as("nobody has promised that to others")
                .isEqualTo("119.00");
    }

    /** The estimate says what it is for, so the session is taxed as its deposit was: by one finding of one doctor. */
    @Test
    void aTherapeuticEstimateExemptsWhatItIsOf() {
        clinic("easing", Country.ES);
        UUID anna = UUID.randomUUID();
        String purpose = ",\"purpose\":{\"indication\":\"therapeutic\",\"finding\":\"" + FINDING + "\"}";
        JsonNode estimate = signed("easing", anna, purpose, "\"sessions\":1");
        assertThat(estimate.path("document").asString())
                .contains("exempt from VAT")
                .doesNotContain("scar");

        assertThat(reasons(invoice("easing", told("easing", anna, "", "neck", "nose"))))
                .as("booking says nothing")
                .containsExactly("VATEX-EU-132-1C", "VATEX-EU-132-1C");
        assertThat(reasons(invoice("easing", told("easing", anna, "", "nose"))))
                .as("a part of it")
                .containsExactly("VATEX-EU-132-1C");
        assertThat(reasons(invoice("easing", told("easing", anna, purpose("therapeutic"), "neck"))))
                .as("the clinician says so too: the finding is written down already")
                .containsExactly("VATEX-EU-132-1C");
        assertThat(reasons(invoice("easing", told("easing", anna, purpose("aesthetic"), "neck"))))
                .as("the clinician says otherwise")
                .containsExactly("aesthetic-act");
        assertThat(reasons(invoice("easing", told("easing", anna, "", "whole-face"))))
                .as("nobody has found anything there")
                .containsExactly("aesthetic-act");
        assertThat(reasons(invoice("easing", told("easing", UUID.randomUUID(), "", "neck"))))
                .containsExactly("aesthetic-act");

        List<JsonNode> kept = new Wire(port, TestTokens.ofPatient(anna, "easing"))
                .get("/api/clinics/easing/accounts/" + anna + "/export")
                .json()
                .path("data")
                .path("visits")
                .valueStream()
                .toList();
        assertThat(kept.stream().map(each -> each.path("justification").asString("")))
                .as("each exemption has its ground beside it")
                .containsExactlyInAnyOrder(FINDING, FINDING, FINDING, "", "");
        erasedWithItsYear(estimate, anna);
    }

    @Test
    void onlyAClinicianSaysWhatAnEstimateIsForAndWhy() {
        clinic("stating", Country.NL);
        String therapeutic = wish(UUID.randomUUID(), ",\"purpose\":{\"indication\":\"therapeutic\"}", "\"sessions\":1");
        assertThat(wire(Role.RECEPTION, "stating")
                        .post("/api/clinics/stating/estimates", therapeutic)
                        .problem())
                .isEqualTo("forbidden");
        assertThat(wire(Role.CLINICIAN, "stating")
                        .post("/api/clinics/stating/estimates", therapeutic)
                        .field())
                .isEqualTo("finding");
    }

    private void erasedWithItsYear(JsonNode estimate, UUID patient) {
        String id = estimate.path("id").asString();
        assertThat(jdbc.sql("select strpos(e::text, 'scar') from estimate e where estimate_id = ?::uuid")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .as("the finding is sealed")
                .isZero();
        String year = estimate.path("validUntil").asString().substring(0, 4);
        try (Reach.Scope reach = Reach.everywhere()) {
            assertThat(records.erase(
                            new Retained(
                                    "easing",
                                    "justification",
                                    year,
                                    null,
                                    "justification-es",
                                    LocalDate.EPOCH,
                                    LocalDate.EPOCH,
                                    null),
                            Instant.EPOCH))
                    .isPositive();
        }
        assertThat(jdbc.sql("select justified_by from estimate where estimate_id = ?::uuid and sealed is null")
                        .param(id)
                        .query(String.class)
                        .single())
                .as("who decided stays")
                .isNotBlank();
        assertThat(jdbc.sql("select count(*) from data_key where owner = ?")
                        .param(patient)
                        .query(Integer.class)
                        .single())
                .as("her visits are not paid, so their findings are kept and need her key")
                .isOne();
    }

    private static String purpose(String word) {
        return "\"indication\": {\"purpose\": \"" + word + "\"}";
    }

    private void clinic(String name, Country country) {
        if (issuers.find(name).isEmpty()) {
            Issuer like = BillingFixtures.issuer(name);
            issuers.add(new Issuer(name, like.letterhead(), country, like.zone(), like.series()));
            priceLists.publish(name, BillingFixtures.FIRST_DAY, BillingFixtures.prices(), terms("9.00", "12.50"));
        }
    }

    private static List<Price> dearer() {
        return List.of(
                BillingFixtures.price("whole-face", "190.00"),
                BillingFixtures.price("neck", "99.00"),
                BillingFixtures.price("nose", "40.00"));
    }

    private static Terms terms(String mask, String cream) {
        String protocol = "microdermabrasion-levels";
        return new Terms(
                List.of(),
                List.of(
                        new Terms.Extra(protocol, "mask", Money.of(mask, Currency.EUR)),
                        new Terms.Extra(protocol, "serum", Money.of("7.00", Currency.EUR))),
                List.of(new Terms.Product("cream", "Night cream", Money.of(cream, Currency.EUR))),
                List.of(),
                List.of(new Terms.CourseDiscount(protocol, 5, BigDecimal.TEN)),
                List.of());
    }

    /** Neck and nose with this besides, signed by her. */
    private JsonNode signed(String clinic, UUID patient, String purpose, String extras) {
        Wire.Answer handed = wire(Role.CLINICIAN, clinic)
                .post("/api/clinics/" + clinic + "/estimates", wish(patient, purpose, extras));
        assertThat(handed.status()).as(handed.text()).isEqualTo(201);
        Wire.Answer signed = new Wire(port, TestTokens.ofPatient(patient, clinic))
                .post(
                        "/api/clinics/" + clinic + "/estimates/"
                                + handed.json().path("id").asString() + "/signature",
                        "{\"kind\":\"typed\",\"content\":\"Anna Smit\",\"documentSha256\":\""
                                + handed.json().path("documentSha256").asString() + "\"}");
        assertThat(signed.status()).as(signed.text()).isEqualTo(201);
        return signed.json();
    }

    private static String wish(UUID patient, String purpose, String extras) {
        return """
                {"patientId":"%s","language":"en","validDays":90,"order":{"treatment":{"protocol":"microdermabrasion-levels",\
                "technique":"microdermabrasion","depth":"level-2","areas":["neck","nose"]},%s}%s}""".formatted(patient, extras, purpose);
    }

    /** A session of today, as booking tells of it. */
    private UUID told(String clinic, UUID patient, String said, String... areas) {
        UUID appointment = UUID.randomUUID();
        String day = issuers.find(clinic).orElseThrow().dayOf(clock.instant()).toString();
        String event = new SessionEvents(clinic, patient).completedAt(appointment, day + "T12:00:00Z", areas);
        String whole = said.isEmpty() ? event : SessionEvents.saying(event, said);
        assertThat(new EventSchemas().violation(TYPE, whole)).isEmpty();
        kafka.send("booking.events", clinic, whole);
        return appointment;
    }

    private JsonNode invoice(String clinic, UUID appointment) {
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
        return accountant.get(invoices + "/" + id).json();
    }

    /** Of an invoice, or of an estimate, which tells the gross alone. */
    private static String total(JsonNode document) {
        JsonNode total = document.path("total");
        return total.path("gross").path("amount").asString(total.path("amount").asString(""));
    }

    private static List<String> lines(JsonNode invoice) {
        return invoice.path("lines")
                .valueStream()
                .map(line -> line.path("gross").path("amount").asString())
                .toList();
    }

    private static List<String> reasons(JsonNode invoice) {
        return invoice.path("lines")
                .valueStream()
                .map(line -> line.path("vat").path("reasonCode").asString())
                .toList();
    }

    private Wire wire(Role role, String clinic) {
        return new Wire(port, TestTokens.of(role, clinic));
    }
}
