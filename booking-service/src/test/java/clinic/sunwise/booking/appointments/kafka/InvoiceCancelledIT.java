package clinic.sunwise.booking.appointments.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.MovingClock;
import clinic.sunwise.booking.TestClinic;
import clinic.sunwise.platform.events.EventHandler;
import clinic.sunwise.platform.events.IncomingEvent;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.Wire.Answer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A cancelled invoice is nobody's any more: not the visit's, not in a mail that waits, and no reason to keep a file. */
@ServiceTest
@Import(MovingClock.Configuration.class)
class InvoiceCancelledIT {

    private static final String TREATMENT = """
            {"protocol":"microdermabrasion-levels","technique":"microdermabrasion","depth":"level-1","areas":["cheeks"]}""";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovingClock clock;

    @Autowired
    private List<EventHandler> handlers;

    @Autowired
    private TransactionTemplate transaction;

    private final UUID invoice = UUID.randomUUID();
    private TestClinic utrecht;
    private UUID anna;
    private String appointment;

    @BeforeEach
    void aTreatedPatient() {
        clock.set("2027-01-04T07:00:00Z");
        utrecht = TestClinic.levels(jdbc, port);
        utrecht.practitioner("Sanne");
        utrecht.room("1");
        anna = utrecht.healthyPatient("1990-05-14");
        appointment = done(utrecht.book(anna, TREATMENT, "2027-01-04T10:00:00+01:00"))
                .path("id")
                .asString();
        clock.set("2027-01-04T09:00:00Z");
        done(utrecht.as(Role.RECEPTION).post(path() + "/check-in", TestClinic.CHECKED));
        done(utrecht.as(Role.CLINICIAN).post(path() + "/complete", "{\"performed\":" + TREATMENT + "}"));
    }

    @Test
    void theVisitHasNoInvoiceAndNobodyIsToldOfIt() {
        issued(invoice);
        assertThat(ofVisit().path("number").asString()).isEqualTo("UTR-2027-000001");
        assertThat(waiting()).isOne();
        assertThat(owed()).isOne();
        cancelled(invoice);
        assertThat(ofVisit().isMissingNode()).isTrue();
        assertThat(waiting()).isZero();
        assertThat(owed()).isZero();
    }

    /** It came again, after the visit was invoiced anew. */
    @Test
    void anotherInvoiceStays() {
        UUID second = UUID.randomUUID();
        issued(invoice);
        cancelled(invoice);
        issued(second);
        cancelled(invoice);
        assertThat(ofVisit().path("id").asString()).isEqualTo(second.toString());
        assertThat(waiting()).isOne();
        assertThat(owed()).isOne();
    }

    private void issued(UUID id) {
        handle(id, "billing.invoice-issued.v1", "\"issuedAt\":\"2027-01-04T09:01:00Z\"");
    }

    private void cancelled(UUID id) {
        handle(
                id,
                "billing.invoice-cancelled.v1",
                "\"cancelledAt\":\"2027-01-04T09:02:00Z\",\"reason\":\"nothing-rendered\"");
    }

    private void handle(UUID id, String type, String more) {
        String data = "{\"invoiceId\":\"" + id + "\",\"number\":\"UTR-2027-000001\",\"appointmentId\":\"" + appointment
                + "\",\"patientId\":\"" + anna + "\"," + more
                + ",\"total\":{\"amount\":\"104.00\",\"currency\":\"EUR\"}}";
        IncomingEvent event = new IncomingEvent(
                UUID.randomUUID(),
                type,
                id,
                utrecht.id(),
                "test-correlation",
                Instant.parse("2027-01-04T09:02:00Z"),
                new JsonMapper().readTree(data));
        transaction.executeWithoutResult(status ->
                handlers.stream().filter(each -> each.types().contains(type)).forEach(each -> each.handle(event)));
    }

    private JsonNode ofVisit() {
        return done(utrecht.as(Role.RECEPTION).get(path())).path("invoice");
    }

    private int waiting() {
        return count("SELECT count(*) FROM message WHERE clinic_id = ? AND kind = 'invoice' AND state = 'waiting'");
    }

    private int owed() {
        return count("SELECT count(*) FROM unsettled_account WHERE clinic_id = ?");
    }

    private int count(String sql) {
        return jdbc.sql(sql).param(utrecht.id()).query(Integer.class).single();
    }

    private String path() {
        return utrecht.path("/appointments/" + appointment);
    }

    private static JsonNode done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
        return answer.json();
    }
}
