package clinic.sunwise.booking.appointments.http;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.MovingClock;
import clinic.sunwise.booking.TestClinic;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.Wire;
import clinic.sunwise.platform.test.Wire.Answer;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
@Import(MovingClock.Configuration.class)
class RequestIT {

    private static final String WHY = "{\"reason\":\"Looked at the skin on 4 January: it has healed.\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovingClock clock;

    private TestClinic utrecht;
    private UUID anna;
    private Wire patient;
    private Wire clinician;

    @BeforeEach
    void aBookedSession() {
        clock.set("2027-01-04T07:00:00Z");
        utrecht = TestClinic.levels(jdbc, port);
        utrecht.practitioner("Sanne");
        utrecht.room("1");
        anna = utrecht.healthyPatient("1990-05-14");
        patient = utrecht.asPatient(anna);
        clinician = utrecht.as(Role.CLINICIAN);
        assertThat(send(patient, "/appointments", "2027-01-11").status()).isEqualTo(201);
    }

    @Test
    void whatIsRefusedToHerCanBeAskedFor() {
        Answer refused = send(patient, "/appointments", "2027-01-18");
        assertThat(refused.json().path("mayRequest").asBoolean()).isTrue();
        Answer asked = send(patient, "/requests", "2027-01-18");
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        assertThat(asked.json().path("state").asString()).isEqualTo("requested");
        assertThat(asked.json().path("allowed").toString()).isEqualTo("[\"cancel\"]");
        Answer list = clinician.get(utrecht.path("/appointments?from=2027-01-01&to=2027-02-01&state=requested"));
        assertThat(list.json().path("items").size()).isEqualTo(1);
        assertThat(list.json().path("items").path(0).path("allowed").toString())
                .isEqualTo("[\"accept\",\"decline\",\"cancel\"]");
    }

    @Test
    void nobodyFillsTheCliniciansList() {
        List<Answer> asked = Stream.of("2027-01-18", "2027-01-19", "2027-01-20", "2027-01-21", "2027-01-22")
                .map(day -> send(patient, "/requests", day))
                .toList();
        assertThat(asked).extracting(Answer::status).containsOnly(201);
        Answer tooMany = send(patient, "/requests", "2027-01-18");
        assertThat(tooMany.problem()).isEqualTo("booking-policy");
        assertThat(tooMany.json().path("policy").asString()).isEqualTo("most-open-requests");
        assertThat(tooMany.json().path("limit").asInt()).isEqualTo(5);
        assertThat(tooMany.json().path("detail").asString()).contains("withdraw");
        UUID other = utrecht.healthyPatient("1980-01-01");
        assertThat(send(utrecht.asPatient(other), "/requests", "2027-01-19").problem())
                .as("nobody else is kept from asking")
                .isEqualTo("request-not-needed");
        assertThat(clinician.post(visit(asked.getFirst()) + "/decline", WHY).status())
                .isEqualTo(200);
        assertThat(send(patient, "/requests", "2027-01-18").status()).isEqualTo(201);
    }

    @Test
    void whatNeedsNoClinicianIsNotAskedFor() {
        assertThat(send(patient, "/requests", "2027-01-25").problem()).isEqualTo("request-not-needed");
    }

    @Test
    void acceptedItIsBookedLikeAnOverride() {
        String visit = visit(send(patient, "/requests", "2027-01-18"));
        Answer booked = clinician.post(visit + "/accept", WHY);
        assertThat(booked.status()).as(booked.text()).isEqualTo(200);
        assertThat(booked.json().path("state").asString()).isEqualTo("booked");
        assertThat(clinician.get(visit + "/override").json().path("reason").asString())
                .contains("healed");
        assertThat(windows()).containsExactly("[2027-01-11,2027-01-18)", "[2027-01-18,2027-02-01)");
        assertThat(send(utrecht.asPatient(utrecht.healthyPatient("1980-01-01")), "/appointments", "2027-01-18")
                        .problem())
                .isEqualTo("slot-taken");
        assertThat(clinician.post(visit + "/accept", WHY).problem()).isEqualTo("wrong-state");
        assertThat(clinician.post(visit + "/decline", WHY).problem()).isEqualTo("wrong-state");
    }

    @Test
    void aRequestHoldsNoTime() {
        String visit = visit(send(patient, "/requests", "2027-01-18"));
        UUID rival = utrecht.healthyPatient("1980-01-01");
        Answer taken = send(utrecht.asPatient(rival), "/appointments", "2027-01-18");
        assertThat(taken.status()).as(taken.text()).isEqualTo(201);
        assertThat(clinician.post(visit + "/accept", WHY).problem()).isEqualTo("slot-taken");
        assertThat(patient.get(visit).json().path("state").asString()).isEqualTo("requested");
        assertThat(windows()).containsExactly("[2027-01-11,2027-01-25)");
    }

    @Test
    void declinedItTellsWhy() {
        String visit = visit(send(patient, "/requests", "2027-01-18"));
        assertThat(patient.get(visit + "/decline").status()).isEqualTo(404);
        assertThat(clinician.post(visit + "/decline", WHY).json().path("state").asString())
                .isEqualTo("declined");
        assertThat(patient.get(visit + "/decline").json().path("reason").asString())
                .contains("healed");
        assertThat(utrecht.asPatient(utrecht.healthyPatient("1980-01-01"))
                        .get(visit + "/decline")
                        .status())
                .isEqualTo(404);
        assertThat(clinician.post(visit + "/accept", WHY).problem()).isEqualTo("wrong-state");
    }

    @Test
    void whoAskedCanTakeItBack() {
        String visit = visit(send(patient, "/requests", "2027-01-18"));
        assertThat(patient.post(visit + "/cancel", "{}").json().path("state").asString())
                .isEqualTo("cancelled");
        assertThat(clinician.post(visit + "/accept", WHY).problem()).isEqualTo("wrong-state");
    }

    @Test
    void itIsTooLateToAcceptWhatHasBegun() {
        String visit = visit(send(patient, "/requests", "2027-01-18"));
        clock.set("2027-01-18T09:00:00Z");
        assertThat(clinician.post(visit + "/accept", WHY).problem()).isEqualTo("wrong-state");
    }

    @Test
    void onlyCliniciansDecideAndSayWhy() {
        String visit = visit(send(patient, "/requests", "2027-01-18"));
        for (Role role : List.of(Role.RECEPTION, Role.ADMINISTRATOR)) {
            assertThat(utrecht.as(role).post(visit + "/accept", WHY).problem()).isEqualTo("forbidden");
            assertThat(utrecht.as(role).post(visit + "/decline", WHY).problem()).isEqualTo("forbidden");
        }
        assertThat(clinician.post(visit + "/accept", "{}").field()).isEqualTo("reason");
        assertThat(clinician.post(visit + "/decline", "{\"reason\":\"no\"}").field())
                .isEqualTo("reason");
        TestClinic elsewhere = TestClinic.levels(jdbc, port);
        assertThat(elsewhere.as(Role.CLINICIAN).post(visit + "/accept", WHY).status())
                .isEqualTo(404);
        String unknown = utrecht.path("/appointments/" + UUID.randomUUID());
        assertThat(clinician.post(unknown + "/accept", WHY).status()).isEqualTo(404);
        assertThat(clinician.post(unknown + "/decline", WHY).status()).isEqualTo(404);
    }

    private List<String> windows() {
        return jdbc.sql("SELECT days::text FROM recovery_window WHERE chain_id = ? AND patient_id = ? ORDER BY days")
                .params(utrecht.id(), anna)
                .query(String.class)
                .list();
    }

    private Answer send(Wire caller, String path, String day) {
        return caller.post(utrecht.path(path), """
                {"treatment":{"protocol":"microdermabrasion-levels","technique":"microdermabrasion","depth":"level-1",
                 "areas":["cheeks"]},"startsAt":"%sT10:00:00+01:00","adviceConfirmed":true}""".formatted(day));
    }

    private String visit(Answer asked) {
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        return utrecht.path("/appointments/" + asked.json().path("id").asString());
    }
}
