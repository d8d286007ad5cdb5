package clinic.sunwise.booking.retention;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.MovingClock;
import clinic.sunwise.booking.TestClinic;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.retention.RetentionRound;
import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.Wire;
import clinic.sunwise.platform.test.Wire.Answer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Files end when their time is over, announced before, and never while anybody still needs them. */
@ServiceTest
@Import(MovingClock.Configuration.class)
class RetentionIT {

    private static final String TREATMENT = """
            {"protocol":"microdermabrasion-levels","technique":"microdermabrasion","depth":"level-1","areas":["cheeks"]}""";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovingClock clock;

    @Autowired
    private RetentionRound round;

    @Autowired
    private UnsettledAccounts accounts;

    private TestClinic utrecht;
    private UUID anna;

    @BeforeEach
    void clinic() {
        clock.set("2027-01-04T07:00:00Z");
        utrecht = TestClinic.levels(jdbc, port);
        utrecht.practitioner("Sanne");
        utrecht.room("1");
        anna = utrecht.healthyPatient("1990-05-14");
    }

    @Test
    void aFileIsAnnouncedThenErasedAndStaysInTheReport() {
        treated();
        runOn("2047-01-03");
        assertThat(ofAnna("?erased=false").toString())
                .as("not before its twenty years are over in the Netherlands")
                .contains(
                        "\"what\":\"medical-record\"",
                        "\"rule\":\"medical-record-nl\"",
                        "\"state\":\"planned\"",
                        "\"countedFrom\":\"2027-01-04\"",
                        "\"dueOn\":\"2047-01-05\"",
                        "\"announcedOn\":\"2047-01-03\"",
                        "\"erasesOn\":\"2047-02-02\"");
        runOn("2047-02-01");
        assertThat(exists(anna)).as("the day before").isTrue();
        runOn("2047-02-02");
        assertThat(exists(anna)).isFalse();
        assertThat(keys(anna)).as("what it has sealed is illegible").isZero();
        JsonNode erased = ofAnna("?erased=true");
        assertThat(erased.path("state").asString()).isEqualTo("erased");
        assertThat(erased.path("rows").asInt()).isOne();
        assertThat(erased.path("erasedAt").asString()).startsWith("2047-02-02");
        assertThat(report("?erased=false").toString()).doesNotContain(anna.toString());
        assertThat(done(utrecht.as(Role.AUDITOR).get(utrecht.path("/audit/booking?person=retention")))
                        .text())
                .contains("erasure by retention", anna.toString(), "rule=medical-record-nl");
        runOn("2047-02-03");
        assertThat(ofAnna("?erased=true")).as("as it was").isEqualTo(erased);
    }

    @Test
    void whoOwesOrIsOwedAnythingIsHeldAndSoIsWhoIsExpected() {
        UUID invoice = UUID.randomUUID();
        UUID packageId = UUID.randomUUID();
        treated();
        accounts.invoiced(utrecht.id(), anna, invoice, new BigDecimal("104.00"));
        accounts.bought(utrecht.id(), anna, packageId, LocalDate.parse("2048-01-01"));
        runOn("2047-01-03");
        assertThat(ofAnna("").path("heldBy").asString()).isEqualTo("course");
        assertThat(ofAnna("").path("state").asString()).isEqualTo("held");
        accounts.usedUp(utrecht.id(), packageId);
        accounts.credited(utrecht.id(), invoice, new BigDecimal("100.00"));
        runOn("2047-03-03");
        assertThat(ofAnna("").path("heldBy").asString()).isEqualTo("invoice");
        assertThat(exists(anna)).isTrue();
        accounts.credited(utrecht.id(), invoice, new BigDecimal("4.00"));
        accounts.paid(utrecht.id(), invoice);
        jdbc.sql("UPDATE appointment SET state = 'booked', completed_at = NULL, performed_technique = NULL,"
                        + " performed_depth = NULL, performed_areas = NULL WHERE clinic_id = ?")
                .param(utrecht.id())
                .update();
        runOn("2047-03-04");
        assertThat(ofAnna("").path("heldBy").asString()).isEqualTo("appointment");
        assertThat(exists(anna)).isTrue();
    }

    @Test
    void whoCameBackIsNotErasedThoughItWasAnnounced() {
        treated();
        runOn("2047-01-03");
        // Before she can book again she is asked how she is.
        utrecht.answersAt(anna, "2047-01-20T07:00:00Z");
        runOn("2047-02-10");
        assertThat(exists(anna)).isTrue();
        assertThat(report("").toString()).doesNotContain(anna.toString());
    }

    @Test
    void whoNeverCameAndWhatWasWrittenEndEarlier() {
        UUID bella = utrecht.patient("1991-01-01");
        jdbc.sql("UPDATE patient SET email = 'bella@example.org' WHERE id = ?")
                .param(bella)
                .update();
        String booked = utrecht.book(anna, TREATMENT, "2027-01-04T10:00:00+01:00")
                .json()
                .path("id")
                .asString();
        jdbc.sql("UPDATE message SET state = 'sent', settled_at = now(), address = 'a@example.org', language = 'nl',"
                        + " subject = 's', body = 'b' WHERE clinic_id = ?")
                .param(utrecht.id())
                .update();
        runOn("2028-01-15");
        runOn("2028-02-20");
        assertThat(report("?erased=true").toString())
                .contains("\"what\":\"message\"", "\"subject\":\"2027-01\"", "message-nl");
        assertThat(jdbc.sql("SELECT count(*) FROM message WHERE clinic_id = ? AND (body <> '' OR address <> '')")
                        .param(utrecht.id())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(exists(bella)).isTrue();
        runOn("2029-11-01");
        runOn("2029-12-01");
        assertThat(exists(bella)).as("three years after she was registered").isFalse();
        assertThat(report("?erased=true").toString()).contains("registration-nl");
        assertThat(booked).isNotEmpty();
    }

    @Test
    void theReportIsForThoseWhoWatchOver() {
        runOn("2027-01-04");
        String path = utrecht.path("/audit/booking/retention");
        assertThat(done(utrecht.as(Role.ADMINISTRATOR).get(path + "/rules")).text())
                .contains("medical-record-fr", "R.1112-7", "\"notBeforeAge\":28");
        for (Role role : List.of(Role.RECEPTION, Role.CLINICIAN, Role.ACCOUNTANT)) {
            assertThat(utrecht.as(role).get(path).problem()).as(role.code()).isEqualTo("forbidden");
            assertThat(utrecht.as(role).get(path + "/rules").problem()).isEqualTo("forbidden");
        }
        assertThat(utrecht.asPatient(anna).get(path).status()).isEqualTo(403);
        assertThat(TestClinic.levels(jdbc, port).as(Role.AUDITOR).get(path).status())
                .isEqualTo(404);
        Wire auditor = utrecht.as(Role.AUDITOR);
        assertThat(auditor.get(path + "?erased=maybe").field()).isEqualTo("erased");
        assertThat(auditor.get(path + "?limit=0").field()).isEqualTo("limit");
        for (String cursor : List.of("x", "MjAyNy0wMS0wNB9hYmM", "OTk5OTktMDEtMDEfMQ")) {
            assertThat(auditor.get(path + "?cursor=" + cursor).field())
                    .as(cursor)
                    .isEqualTo("cursor");
        }
    }

    private void treated() {
        String one = utrecht.path("/appointments/"
                + done(utrecht.book(anna, TREATMENT, "2027-01-04T10:00:00+01:00"))
                        .json()
                        .path("id")
                        .asString());
        clock.set("2027-01-04T09:00:00Z");
        done(utrecht.as(Role.RECEPTION).post(one + "/check-in", TestClinic.CHECKED));
        done(utrecht.as(Role.CLINICIAN).post(one + "/complete", "{\"performed\":" + TREATMENT + "}"));
    }

    private void runOn(String day) {
        clock.set(day + "T07:00:00Z");
        round.run();
    }

    private JsonNode ofAnna(String query) {
        return report(query)
                .valueStream()
                .filter(each -> each.path("patientId").asString("").equals(anna.toString()))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode report(String query) {
        return done(utrecht.as(Role.AUDITOR).get(utrecht.path("/audit/booking/retention" + query)))
                .json()
                .path("items");
    }

    private boolean exists(UUID patient) {
        return utrecht.as(Role.ADMINISTRATOR)
                        .get(utrecht.path("/patients/" + patient))
                        .status()
                == 200;
    }

    private int keys(UUID patient) {
        return jdbc.sql("SELECT count(*) FROM data_key WHERE owner = ?")
                .param(patient)
                .query(Integer.class)
                .single();
    }

    private static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
        return answer;
    }
}
