package clinic.sunwise.billing.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.billing.BillingFixtures;
import clinic.sunwise.billing.BillingServiceTest;
import clinic.sunwise.billing.BillingVisits;
import clinic.sunwise.billing.PastVisits;
import clinic.sunwise.billing.invoices.ChainCheck;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.reach.Reach;
import clinic.sunwise.platform.retention.Retained;
import clinic.sunwise.platform.retention.RetainedRecords;
import clinic.sunwise.platform.retention.RetentionRound;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The names on documents go when their time is over; numbers, amounts and chains stay. */
@BillingServiceTest
class RetentionIT {

    private static final String RECIPIENT =
            "{\"name\":\"Anna Smit\",\"address\":\"Straat 2, Utrecht\",\"country\":\"NL\"}";

    private static final UUID EXPORT = new UUID(7, 7);

    @LocalServerPort
    private int port;

    @Autowired
    private BillingVisits visits;

    @Autowired
    private PastVisits past;

    @Autowired
    private ChainCheck chain;

    @Autowired
    private RetentionRound round;

    @Autowired
    private RetainedRecords records;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void anInvoiceLosesItsRecipientAfterSevenYearsAndNothingElse() {
        Issuer issuer = BillingFixtures.issuer("fading");
        visits.clinic(issuer);
        UUID patient = UUID.randomUUID();
        Wire accountant = wire(Role.ACCOUNTANT, "fading");
        assertThat(accountant
                        .put("/api/clinics/fading/recipients/" + patient, RECIPIENT)
                        .status())
                .isEqualTo(200);
        past.issuedTo(patient, issuer, "2018-06-01T10:00:00Z", "neck");
        String invoice = "/api/clinics/fading/invoices/"
                + accountant
                        .get("/api/clinics/fading/invoices")
                        .json()
                        .path("items")
                        .path(0)
                        .path("id")
                        .asString();
        JsonNode before = accountant.get(invoice).json();
        keptExport();

        round.run();
        assertThat(report("invoice").toString())
                .as("it is not paid")
                .contains(
                        "\"subject\":\"2018\"",
                        "\"state\":\"held\"",
                        "\"heldBy\":\"invoice\"",
                        "\"rule\":\"invoice-nl\"",
                        "\"countedFrom\":\"2018-12-31\"",
                        "\"dueOn\":\"2026-01-01\"");
        assertThat(accountant
                        .post(invoice + "/credit-notes", "{\"reason\":\"taken-back\"}")
                        .status())
                .isEqualTo(200);
        round.run();
        assertThat(report("invoice").path("state").asString()).isEqualTo("planned");
        assertThat(accountant.get(invoice).text()).as("it was announced today").contains("Anna Smit");
        announcedLongAgo();
        round.run();

        assertThat(report("invoice").toString()).contains("\"state\":\"erased\"", "\"rows\":1");
        assertThat(report("kept-export").toString()).contains("\"state\":\"erased\"", "\"rows\":1");
        JsonNode after = accountant.get(invoice).json();
        assertThat(after.has("recipient")).isFalse();
        for (String field : new String[] {"number", "type", "lines", "vat", "gross", "chain"}) {
            assertThat(after.path(field)).as(field).isEqualTo(before.path(field));
        }
        assertThat(accountant.get(invoice + ".pdf").status()).isEqualTo(200);
        assertThat(chain.check("fading").firstBroken()).isEmpty();
        assertThat(jdbc.sql("select count(*) from kept_export_part where clinic = 'fading'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(wire(Role.AUDITOR, "fading")
                        .get("/api/clinics/fading/audit/billing?person=retention")
                        .text())
                .contains("rule=invoice-nl subject=2018 rows=1", "rule=kept-export-nl");
    }

    @Test
    void aSignatureIsErasedWithItsYear() {
        Issuer issuer = BillingFixtures.issuer("vanishing");
        visits.clinic(issuer);
        UUID patient = UUID.randomUUID();
        JsonNode estimate = wire(Role.RECEPTION, "vanishing")
                .post(
                        "/api/clinics/vanishing/estimates",
                        "{\"patientId\":\"" + patient
                                + "\",\"language\":\"nl\",\"validDays\":90,\"order\":{\"treatment\":{\"protocol\":"
                                + "\"microdermabrasion-levels\",\"technique\":\"microdermabrasion\",\"depth\":\"level-2\","
                                + "\"areas\":[\"neck\"]}}}")
                .json();
        String path = "/api/clinics/vanishing/estimates/" + estimate.path("id").asString();
        Wire.Answer signed = new Wire(port, TestTokens.ofPatient(patient, "vanishing"))
                .post(
                        path + "/signature",
                        "{\"kind\":\"typed\",\"content\":\"Anna Smit\",\"documentSha256\":\""
                                + estimate.path("documentSha256").asString() + "\"}");
        assertThat(signed.status()).as(signed.text()).isEqualTo(201);
        LocalDate today = issuer.dayOf(clock.instant());
        try (Reach.Scope reach = Reach.everywhere()) {
            assertThat(records.erase(
                            new Retained(
                                    "vanishing",
                                    "estimate",
                                    String.valueOf(today.getYear()),
                                    null,
                                    "estimate-nl",
                                    today,
                                    today,
                                    null),
                            clock.instant()))
                    .isOne();
        }
        Wire.Answer after = wire(Role.RECEPTION, "vanishing").get(path);
        assertThat(after.text()).doesNotContain("Anna Smit").contains("\"state\":\"signed\"");
        assertThat(wire(Role.RECEPTION, "vanishing").get(path + ".pdf").status())
                .isEqualTo(200);
        assertThatThrownBy(() -> jdbc.sql(
                                "update estimate_signature set content = 'x', erased = false where clinic = 'vanishing'")
                        .update())
                .hasMessageContaining("refused");
    }

    @Test
    void theReportIsForThoseWhoWatchOver() {
        String path = "/api/clinics/utrecht/audit/billing/retention";
        assertThat(wire(Role.ADMINISTRATOR, "utrecht").get(path + "/rules").text())
                .contains("invoice-es", "Código de Comercio");
        for (Role role : new Role[] {Role.RECEPTION, Role.CLINICIAN, Role.ACCOUNTANT}) {
            assertThat(wire(role, "utrecht").get(path).problem()).isEqualTo("forbidden");
        }
        assertThat(wire(Role.AUDITOR, "paris").get(path).problem()).isEqualTo("not-found");
    }

    private void keptExport() {
        jdbc.sql("""
                        insert into kept_export (clinic, export_id, form, month, asked_at, asked_by, state, maker, maker_until)
                        values ('fading', :id, 'csv', '2018-06-01', now(), 'test', 'making', :id, now())
                        """).param("id", EXPORT).update();
        jdbc.sql("insert into kept_export_part values ('fading', :id, 0, '\\x00')")
                .param("id", EXPORT)
                .update();
        jdbc.sql("""
                        update kept_export set state = 'made', maker = null, maker_until = null, made_at = now(),
                            sha256 = repeat('0', 64) where clinic = 'fading'
                        """).update();
    }

    private void announcedLongAgo() {
        jdbc.sql("update retention_item set announced_on = announced_on - 30 where clinic = 'fading'")
                .update();
    }

    private JsonNode report(String what) {
        return wire(Role.AUDITOR, "fading")
                .get("/api/clinics/fading/audit/billing/retention")
                .json()
                .path("items")
                .valueStream()
                .filter(each -> each.path("what").asString().equals(what))
                .findFirst()
                .orElseThrow();
    }

    private Wire wire(Role role, String clinic) {
        return new Wire(port, TestTokens.of(role, clinic));
    }
}
