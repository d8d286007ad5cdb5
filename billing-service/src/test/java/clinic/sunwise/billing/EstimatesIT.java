package clinic.sunwise.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import clinic.sunwise.billing.estimates.Estimate;
import clinic.sunwise.billing.estimates.EstimateBan;
import clinic.sunwise.billing.estimates.EstimateNumber;
import clinic.sunwise.billing.estimates.EstimateState;
import clinic.sunwise.billing.estimates.EstimateStore;
import clinic.sunwise.billing.estimates.Estimates;
import clinic.sunwise.billing.estimates.Language;
import clinic.sunwise.billing.estimates.Sha256;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.issuers.Issuers;
import clinic.sunwise.billing.payments.PaymentDesk;
import clinic.sunwise.billing.pricing.PriceListPublication;
import clinic.sunwise.platform.events.EventSchemas;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Estimates from handing over to the invoice at the promised price. */
@BillingServiceTest
class EstimatesIT {

    private static final UUID ANNA = UUID.fromString("00000000-0000-4000-8000-000000000301");
    private static final String WISH = """
            {"patientId":"00000000-0000-4000-8000-000000000301","language":"fr","validDays":90,"order":{"treatment":\
            {"protocol":"surgical-dermabrasion","technique":"dermabrasion","depth":"deep","areas":["whole-face"]},\
            "anaesthesia":"local"}}""";

    @LocalServerPort
    private int port;

    @Autowired
    private Issuers issuers;

    @Autowired
    private PriceListPublication priceLists;

    @Autowired
    private Estimates estimates;

    @Autowired
    private EstimateStore store;

    @Autowired
    private EstimateBan ban;

    @Autowired
    private KafkaTemplate<String, String> kafka;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock clock;

    @Test
    void handedOverSignedOnceAndOnlyByThePatientHerself() {
        JsonNode estimate = handedOver("paris", WISH);
        String path = "/api/clinics/paris/estimates/" + estimate.path("id").asString();
        LocalDate today = issuers.find("paris").orElseThrow().dayOf(clock.instant());
        assertThat(estimate.path("state").asString()).isEqualTo("handed-over");
        assertThat(estimate.path("compulsory").asBoolean()).isTrue();
        assertThat(estimate.path("firstDay").asString())
                .isEqualTo(today.plusDays(16).toString());
        assertThat(estimate.path("document").asString())
                .startsWith("Devis " + estimate.path("number").asString())
                .contains("visage entier");
        assertThat(estimate.path("documentSha256").asString())
                .isEqualTo(Sha256.of(estimate.path("document").asString()));

        String signature = signature(estimate.path("documentSha256").asString());
        assertThat(wire(Role.CLINICIAN, "paris")
                        .post(path + "/signature", signature)
                        .problem())
                .isEqualTo("forbidden");
        assertThat(patient(UUID.randomUUID(), "paris")
                        .post(path + "/signature", signature)
                        .problem())
                .isEqualTo("not-found");
        assertThat(patient(UUID.randomUUID(), "paris").get(path).problem()).isEqualTo("not-found");
        assertThat(patient(ANNA, "paris")
                        .post(path + "/signature", signature(Sha256.of("another")))
                        .field())
                .isEqualTo("documentSha256");
        assertThat(patient(ANNA, "paris").get(path).json().path("allowed").toString())
                .isEqualTo("[\"sign\"]");
        Wire.Answer signed = patient(ANNA, "paris").post(path + "/signature", signature);
        assertThat(signed.status()).isEqualTo(201);
        assertThat(signed.json().path("state").asString()).isEqualTo("signed");
        assertThat(signed.json().path("intact").asBoolean()).isTrue();
        assertThat(patient(ANNA, "paris").post(path + "/signature", signature).problem())
                .isEqualTo("wrong-state");

        String id = estimate.path("id").asString();
        BillingEvents.await("billing.estimate-handed-over.v1", id);
        String event = BillingEvents.await("billing.estimate-signed.v1", id);
        assertThat(new EventSchemas().violation("billing.estimate-signed.v1", event))
                .isEmpty();
        assertThat(ban.until(issuers.find("paris").orElseThrow(), ANNA, "surgical-dermabrasion", today))
                .contains(today.plusDays(16));
        assertThat(ban.until(issuers.find("paris").orElseThrow(), ANNA, "surgical-dermabrasion", today.plusDays(16)))
                .isEmpty();
        assertThat(ban.until(issuers.find("paris").orElseThrow(), ANNA, "another", today))
                .isEmpty();
        inAdvanceIsRefusedUntil(today.plusDays(16));
    }

    private void inAdvanceIsRefusedUntil(LocalDate firstDay) {
        PaymentDesk desk = new PaymentDesk(port, "paris");
        Wire.Answer early = desk.pay(ANNA, "card", "100.00", "");
        assertThat(early.problem()).isEqualTo("payment-too-early");
        assertThat(early.json().path("earliest").asString()).isEqualTo(firstDay.toString());
        assertThat(desk.pay(UUID.randomUUID(), "card", "100.00", "").status()).isEqualTo(200);
    }

    /** The list has become dearer since: the session costs what was promised. */
    @Test
    void aSignedEstimateKeepsItsPrice() {
        Issuer issuer = BillingFixtures.issuer("promising");
        issuers.add(issuer);
        priceLists.publish("promising", BillingFixtures.FIRST_DAY, BillingFixtures.prices());
        JsonNode estimate = handedOver("promising", microdermabrasion(ANNA));
        String path = "/api/clinics/promising/estimates/" + estimate.path("id").asString();
        String day = issuer.dayOf(clock.instant()).toString();
        priceLists.publish("promising", BillingFixtures.FIRST_DAY, List.of(BillingFixtures.price("neck", "99.00")));
        UUID unsigned = completed("promising", ANNA, day);
        assertThat(invoiced("promising", unsigned)).isEqualTo("99.00");

        patient(ANNA, "promising")
                .post(
                        path + "/signature",
                        signature(estimate.path("documentSha256").asString()));
        assertThat(invoiced("promising", completed("promising", ANNA, day))).isEqualTo("49.00");
        assertThat(invoiced("promising", completed("promising", UUID.randomUUID(), day)))
                .isEqualTo("99.00");
    }

    @Test
    void anEstimateExpiresByItselfAndIsSoAtOnce() {
        Issuer issuer = BillingFixtures.issuer("lapsing");
        issuers.add(issuer);
        priceLists.publish("lapsing", BillingFixtures.FIRST_DAY, BillingFixtures.prices());
        UUID id = UUID.fromString(
                handedOver("lapsing", microdermabrasion(ANNA)).path("id").asString());
        Estimate today = store.find("lapsing", id).orElseThrow();
        Estimate old = ofYesterday(today);
        new TransactionTemplate(transactions).executeWithoutResult(status -> store.add(old));
        String path = "/api/clinics/lapsing/estimates/" + old.id();
        assertThat(patient(ANNA, "lapsing").get(path).json().path("state").asString())
                .isEqualTo("expired");
        assertThat(patient(ANNA, "lapsing")
                        .post(path + "/signature", signature(old.documentHash()))
                        .problem())
                .isEqualTo("wrong-state");

        assertThat(estimates.expire(issuer)).isLessThanOrEqualTo(1);
        assertThat(store.find("lapsing", old.id()).orElseThrow().state()).isEqualTo(EstimateState.EXPIRED);
        assertThat(store.find("lapsing", id).orElseThrow().state()).isEqualTo(EstimateState.HANDED_OVER);
        BillingEvents.await("billing.estimate-expired.v1", old.id().toString());
    }

    @Test
    void numbersHaveNoGapAndNothingHandedOverChanges() {
        Issuer issuer = BillingFixtures.issuer("counting");
        issuers.add(issuer);
        priceLists.publish("counting", BillingFixtures.FIRST_DAY, BillingFixtures.prices());
        String key = UUID.randomUUID().toString();
        Wire reception = wire(Role.RECEPTION, "counting");
        String first = reception
                .post("/api/clinics/counting/estimates", microdermabrasion(ANNA), key)
                .text();
        assertThat(reception
                        .post("/api/clinics/counting/estimates", microdermabrasion(ANNA), key)
                        .text())
                .isEqualTo(first);
        assertThat(reception
                        .post(
                                "/api/clinics/counting/estimates",
                                microdermabrasion(ANNA).replace("neck", "legs"))
                        .problem())
                .isEqualTo("not-priced");
        handedOver("counting", microdermabrasion(UUID.randomUUID()));
        assertThat(jdbc.sql("select sequence from estimate where clinic = 'counting' order by sequence")
                        .query(Integer.class)
                        .list())
                .isEqualTo(IntStream.rangeClosed(1, 2).boxed().toList());
        for (String change : List.of(
                "update estimate set document = 'x', document_hash = encode(sha256('x'), 'hex') where clinic = 'counting'",
                "update estimate set valid_until = valid_until + 1 where clinic = 'counting'",
                "delete from estimate where clinic = 'counting'",
                "delete from estimate_line where clinic = 'counting'")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).as(change).hasMessageContaining("is refused");
        }
        assertThatThrownBy(() -> jdbc.sql("update estimate set state = 'signed' where clinic = 'counting'")
                        .update())
                .hasMessageContaining("without a signature");
    }

    private static Estimate ofYesterday(Estimate like) {
        OffsetDateTime yesterday = like.handedOverAt().minusDays(1);
        int sequence = yesterday.getYear() == like.number().year() ? 2 : 1;
        return new Estimate(
                like.clinic(),
                UUID.randomUUID(),
                new EstimateNumber(like.number().series(), yesterday.getYear(), sequence),
                like.patient(),
                Language.NL,
                like.order(),
                like.quote(),
                yesterday,
                yesterday.toLocalDate(),
                yesterday.toLocalDate(),
                false,
                EstimateState.HANDED_OVER,
                like.document(),
                like.documentHash(),
                null,
                null);
    }

    private JsonNode handedOver(String clinic, String wish) {
        Wire.Answer answer = wire(Role.CLINICIAN, clinic).post("/api/clinics/" + clinic + "/estimates", wish);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private static String microdermabrasion(UUID patient) {
        return WISH.replace(ANNA.toString(), patient.toString())
                .replace("surgical-dermabrasion", "microdermabrasion-levels")
                .replace("\"dermabrasion\"", "\"microdermabrasion\"")
                .replace("deep", "level-2")
                .replace("whole-face", "neck")
                .replace(",\"anaesthesia\":\"local\"", "");
    }

    private static String signature(String hash) {
        return "{\"kind\":\"typed\",\"content\":\"Anna Smit\",\"documentSha256\":\"" + hash + "\"}";
    }

    private UUID completed(String clinic, UUID patient, String day) {
        UUID appointment = UUID.randomUUID();
        kafka.send(
                "booking.events",
                clinic,
                new SessionEvents(clinic, patient).completedAt(appointment, day + "T12:00:00Z", "neck"));
        return appointment;
    }

    private String invoiced(String clinic, UUID appointment) {
        Wire accountant = wire(Role.ACCOUNTANT, clinic);
        String path = "/api/clinics/" + clinic + "/invoices?appointment=" + appointment;
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(accountant.get(path).json().path("items")).hasSize(1));
        return accountant
                .get(path)
                .json()
                .path("items")
                .path(0)
                .path("total")
                .path("amount")
                .asString();
    }

    private Wire wire(Role role, String clinic) {
        return new Wire(port, TestTokens.of(role, clinic));
    }

    private Wire patient(UUID patient, String clinic) {
        return new Wire(port, TestTokens.ofPatient(patient, clinic));
    }
}
