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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Anna is booked for Monday 11 January 2027 at ten, with the only therapist. */
@ServiceTest
@Import(MovingClock.Configuration.class)
class MoveIT {

    private static final String CHEEKS = """
        {"protocol":"microdermabrasion-levels","technique":"microdermabrasion","depth":"level-1","areas":["cheeks"]}\
        """;
    private static final String REASON = "{\"reason\":\"seen today, the skin has healed well\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovingClock clock;

    private TestClinic clinic;
    private Wire reception;
    private UUID anna;
    private String booked;

    @BeforeEach
    void oneAppointment() {
        clock.set("2027-01-04T07:00:00Z");
        clinic = TestClinic.levels(jdbc, port);
        clinic.practitioner("Sanne");
        clinic.room("1");
        anna = clinic.healthyPatient("1990-05-14");
        reception = clinic.as(Role.RECEPTION);
        booked = id(clinic.book(anna, CHEEKS, "2027-01-11T10:00:00+01:00"));
    }

    @Test
    void itStaysTheSameAppointmentAndWhatItTookUpIsFree() {
        Answer moved = move("2027-01-11T10:15:00+01:00", 0, "");
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(moved.json().path("id").asString()).isEqualTo(booked);
        assertThat(moved.json().path("version").asInt()).isEqualTo(1);
        assertThat(moved.json().path("allowed").toString()).isEqualTo("[\"move\",\"check-in\",\"cancel\",\"no-show\"]");
        UUID other = clinic.healthyPatient("1980-01-01");
        id(clinic.book(other, CHEEKS, "2027-01-11T09:45:00+01:00"));
        assertThat(move("2027-01-11T09:45:00+01:00", 1, "").problem()).isEqualTo("slot-taken");
        assertThat(at()).isEqualTo("2027-01-11T10:15:00+01:00");
    }

    @Test
    void nobodyMovesWhatSomebodyElseHasMoved() {
        move("2027-01-12T10:00:00+01:00", 0, "");
        Answer stale = move("2027-01-13T10:00:00+01:00", 0, "");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.problem()).isEqualTo("changed-meanwhile");
        assertThat(stale.json().path("version").asInt()).isEqualTo(1);
        assertThat(at()).isEqualTo("2027-01-12T10:00:00+01:00");
    }

    @Test
    void itsOwnSkinIsNotInItsWayAndThatOfOthersIs() {
        id(clinic.book(anna, CHEEKS, "2027-01-25T10:00:00+01:00"));
        Answer refused = move("2027-01-12T10:00:00+01:00", 0, "");
        assertThat(refused.problem()).isEqualTo("booking-refused");
        assertThat(refused.json().path("mayRequest").asBoolean()).isTrue();
        assertThat(move("2027-01-08T10:00:00+01:00", 0, "").status()).isEqualTo(200);
        Answer lifted =
                clinic.as(Role.CLINICIAN).post(clinic.path("/appointments/" + booked + "/move"), """
                {"startsAt":"2027-01-13T10:00:00+01:00","version":1,"override":%s}\
                """.formatted(REASON));
        assertThat(lifted.status()).as(lifted.text()).isEqualTo(200);
        assertThat(reception
                        .get(clinic.path("/appointments/" + booked + "/override"))
                        .status())
                .isEqualTo(200);
        assertThat(windows()).containsExactly("[2027-01-13,2027-01-25)", "[2027-01-25,2027-02-08)");
        assertThat(move("2027-01-13T14:00:00+01:00", 2, "").status())
                .as("what was lifted for the day stays lifted")
                .isEqualTo(200);
        assertThat(move("2027-01-07T10:00:00+01:00", 3, "").status()).isEqualTo(200);
        assertThat(windows()).containsExactly("[2027-01-07,2027-01-21)", "[2027-01-25,2027-02-08)");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-04T07:45:00+01:00",
        "2027-01-12T08:45:00+01:00",
        "2027-01-12T16:45:00+01:00",
        "2027-01-12T10:05:00+01:00",
        "2027-01-12T10:00:00+02:00",
        "2027-03-28T02:30:00+01:00",
        "2029-01-12T10:00:00+01:00",
        "noon",
    })
    void aTimeThatIsNoneIsNamedAndNothingChanges(String start) {
        Answer answer = move(start, 0, "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo("startsAt");
        assertThat(at()).isEqualTo("2027-01-11T10:00:00+01:00");
    }

    @Test
    void whatHasBegunStaysAndOnlyAClinicianLifts() {
        assertThat(reception
                        .post(clinic.path("/appointments/" + booked + "/move"), "{}")
                        .text())
                .contains("startsAt", "version");
        assertThat(move("2027-01-12T10:00:00+01:00", 0, ",\"override\":" + REASON)
                        .problem())
                .isEqualTo("forbidden");
        clock.set("2027-01-11T09:00:00Z");
        assertThat(move("2027-01-12T10:00:00+01:00", 0, "").problem()).isEqualTo("wrong-state");
    }

    private Answer move(String start, int version, String more) {
        return reception.post(clinic.path("/appointments/" + booked + "/move"), """
                {"startsAt":"%s","version":%d%s}\
                """.formatted(start, version, more));
    }

    private String at() {
        return reception
                .get(clinic.path("/appointments/" + booked))
                .json()
                .path("startsAt")
                .asString();
    }

    private static String id(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    private List<String> windows() {
        return jdbc.sql("SELECT days::text FROM recovery_window WHERE patient_id = ? ORDER BY days")
                .param(anna)
                .query(String.class)
                .list();
    }
}
