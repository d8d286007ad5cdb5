package clinic.sunwise.booking.appointments.http;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.MovingClock;
import clinic.sunwise.booking.TestClinic;
import clinic.sunwise.booking.appointments.TentativeBookings;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.Wire;
import clinic.sunwise.platform.test.Wire.Answer;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** An operation in France: signed on 28 December, nobody is bound before 13 January. */
@ServiceTest
@Import(MovingClock.Configuration.class)
class TentativeIT {

    private static final String OPERATION = """
            {"protocol":"surgical-dermabrasion","technique":"dermabrasion","depth":"deep","areas":["cheeks"]}""";
    private static final String START = "2027-01-25T10:00:00+01:00";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovingClock clock;

    @Autowired
    private TentativeBookings bookings;

    private TestClinic paris;
    private UUID claire;
    private Wire patient;

    @BeforeEach
    void aPatientWhoHasDoneAllSheCan() {
        clock.set("2027-01-04T07:00:00Z");
        paris = TestClinic.surgery(jdbc, port);
        paris.practitioner("Dr Martin");
        paris.room("1");
        claire = prepared();
        patient = paris.asPatient(claire);
    }

    @Test
    void whatIsBookedInTheTimeToReflectBindsNobodyUntilItIsConfirmed() {
        Answer booked = book(claire);
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        assertThat(booked.json().path("state").asString()).isEqualTo("tentative");
        assertThat(booked.json().path("confirmableFrom").asString()).isEqualTo("2027-01-13");
        assertThat(booked.json().path("lapsesAt").asString()).isEqualTo("2027-01-20T00:00:00+01:00");
        assertThat(booked.json().path("allowed").toString()).isEqualTo("[\"confirm\",\"move\",\"cancel\"]");
        String visit = visit(booked);
        assertThat(book(prepared()).problem()).as("it takes up its time").isEqualTo("slot-taken");

        clock.set("2027-01-12T22:59:59Z");
        Answer tooEarly = patient.post(visit + "/confirm", "{}");
        assertThat(tooEarly.problem()).isEqualTo("commitment-too-early");
        assertThat(tooEarly.json().path("earliest").asString()).isEqualTo("2027-01-13");
        assertThat(paris.asPatient(prepared()).post(visit + "/confirm", "{}").status())
                .isEqualTo(404);
        clock.set("2027-01-12T23:00:00Z");
        Answer confirmed = patient.post(visit + "/confirm", "{}");
        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
        assertThat(confirmed.json().path("state").asString()).isEqualTo("booked");
        assertThat(confirmed.json().path("lapsesAt").isMissingNode()).isTrue();
        assertThat(patient.post(visit + "/confirm", "{}").problem()).isEqualTo("wrong-state");
        clock.set("2027-01-20T23:00:00Z");
        bookings.lapseOne();
        assertThat(state(visit)).as("what is confirmed does not lapse").isEqualTo("booked");
    }

    @Test
    void itLapsesByItselfOnceAndFreesWhatItTookUp() throws Exception {
        String visit = visit(book(claire));
        assertThat(rows("occupancy")).isPositive();
        clock.set("2027-01-19T22:59:59Z");
        bookings.lapseOne();
        assertThat(state(visit)).isEqualTo("tentative");
        clock.set("2027-01-19T23:00:00Z");
        assertThat(patient.post(visit + "/confirm", "{}").problem())
                .as("its time is over, whether or not it has lapsed yet")
                .isEqualTo("wrong-state");
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Callable<Boolean> lapse = bookings::lapseOne;
            for (Future<Boolean> each : threads.invokeAll(List.of(lapse, lapse, lapse, lapse))) {
                each.get();
            }
        }
        assertThat(state(visit)).isEqualTo("lapsed");
        assertThat(jdbc.sql("SELECT version FROM appointment WHERE clinic_id = ?")
                        .param(paris.id())
                        .query(Integer.class)
                        .single())
                .as("it was changed once")
                .isEqualTo(1);
        for (String table : List.of("occupancy", "patient_occupancy", "recovery_window")) {
            assertThat(rows(table)).as(table).isZero();
        }
    }

    /** Tables whose keys begin with the clinic, and those of the chain, which has the same id here. */
    private int rows(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table + " WHERE "
                        + (table.equals("occupancy") ? "clinic_id" : "chain_id") + " = ?")
                .param(paris.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void aHoldBecomesTentativeToo() {
        Answer held = patient.post(paris.path("/holds"), request("\"patientId\":\"" + claire + "\","));
        assertThat(held.status()).as(held.text()).isEqualTo(201);
        Answer booked = patient.post(
                paris.path("/appointments"),
                "{\"adviceConfirmed\":true,\"holdId\":\""
                        + held.json().path("id").asString() + "\"}");
        assertThat(booked.json().path("state").asString()).as(booked.text()).isEqualTo("tentative");
        assertThat(patient.post(visit(booked) + "/cancel", "{}")
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("cancelled");
        assertThat(book(prepared()).status()).as("its time is free again").isEqualTo(201);
    }

    @Test
    void whatHasChangedMeanwhileIsJudgedWhenItIsConfirmed() {
        String visit = visit(book(claire));
        clock.set("2027-01-14T07:00:00Z");
        jdbc.sql("""
                        INSERT INTO pathway_step_withdrawal
                        SELECT chain_id, patient_id, id, '2027-01-14T07:00:00Z', 'test' FROM pathway_step
                        WHERE chain_id = ? AND patient_id = ? AND kind = 'preoperative-tests'
                        """).params(paris.id(), claire).update();
        Answer refused = patient.post(visit + "/confirm", "{}");
        assertThat(refused.problem()).isEqualTo("booking-refused");
        assertThat(refused.json().path("reasons").path(0).path("rule").asString())
                .isEqualTo("missing-step");
        assertThat(state(visit)).isEqualTo("tentative");
    }

    /** What she answers while she reflects is told to her and to the desk at once, not only when she confirms. */
    @Test
    void whatIsTentativeIsFlaggedAsABookedOneIs() {
        String visit = visit(book(claire));
        assertThat(hasColdSore(true).status()).isEqualTo(201);
        JsonNode flag = patient.get(visit).json().path("flag");
        assertThat(flag.path("verdict").path("verdict").asString()).isEqualTo("clinician");
        assertThat(flag.path("verdict").path("reasons").path(0).path("rule").asString())
                .isEqualTo("contraindication");
        assertThat(paris.as(Role.RECEPTION)
                        .get(paris.path("/appointments/flagged"))
                        .json()
                        .path("items")
                        .path(0)
                        .path("state")
                        .asString())
                .isEqualTo("tentative");
        assertThat(hasColdSore(false).status()).isEqualTo(201);
        assertThat(patient.get(visit).json().path("flag").isMissingNode()).isTrue();
    }

    private Answer hasColdSore(boolean answer) {
        return patient.post(paris.path("/screenings"), """
                {"answers":[{"question":"skin-health","answer":{"herpes-history":%s}}]}""".formatted(answer));
    }

    @Test
    void nobodyAcceptsForHerInThatTime() {
        paris.hasHad(claire, "herpes-history");
        Answer asked = patient.post(paris.path("/requests"), request(""));
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        String accept = visit(asked) + "/accept";
        String reason = "{\"reason\":\"Aciclovir is prescribed from the day before.\"}";
        assertThat(paris.as(Role.CLINICIAN).post(accept, reason).problem()).isEqualTo("commitment-too-early");
        clock.set("2027-01-13T07:00:00Z");
        assertThat(paris.as(Role.CLINICIAN)
                        .post(accept, reason)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("booked");
    }

    private UUID prepared() {
        UUID someone = paris.healthyPatient("1990-05-14");
        step(someone, "consultation", "2026-12-20");
        step(someone, "estimate-handed-over", "2026-12-20");
        step(someone, "estimate-signed", "2026-12-28");
        step(someone, "consultation", "2027-01-02");
        step(someone, "preoperative-tests", "2027-01-02");
        return someone;
    }

    private void step(UUID someone, String kind, String day) {
        jdbc.sql("""
                        INSERT INTO pathway_step (chain_id, patient_id, id, clinic_id, protocol, kind, day, mode, recorded_at,
                            recorded_by)
                        VALUES (:clinic, :patient, :id, :clinic, 'surgical-dermabrasion', :kind, :day,
                            CASE WHEN :kind = 'consultation' THEN 'in-person' END, '2027-01-02T08:00:00Z', 'test')
                        """)
                .param("clinic", paris.id())
                .param("patient", someone)
                .param("id", UUID.randomUUID())
                .param("kind", kind)
                .param("day", Date.valueOf(LocalDate.parse(day)))
                .update();
    }

    private Answer book(UUID someone) {
        return paris.asPatient(someone).post(paris.path("/appointments"), request(""));
    }

    private static String request(String more) {
        return "{" + more + "\"treatment\":" + OPERATION + ",\"startsAt\":\"" + START + "\",\"adviceConfirmed\":true}";
    }

    private String visit(Answer booked) {
        return paris.path("/appointments/" + booked.json().path("id").asString());
    }

    private String state(String visit) {
        JsonNode found = patient.get(visit).json();
        return found.path("state").asString();
    }
}
