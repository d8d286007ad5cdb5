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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A clinic that takes bookings until two hours before, 30 days ahead, and two at a time; it is eight on Monday morning. */
@ServiceTest
@Import(MovingClock.Configuration.class)
class BookingPolicyIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovingClock clock;

    private TestClinic clinic;
    private UUID anna;

    @BeforeEach
    void clinic() {
        clock.set("2027-01-04T07:00:00Z");
        clinic = TestClinic.levels(jdbc, port);
        clinic.practitioner("Sanne");
        clinic.room("1");
        anna = clinic.healthyPatient("1990-05-14");
        jdbc.sql("INSERT INTO booking_policy VALUES (?, '2026-01-01', 120, 30, 1440, 2), (?, '2027-06-01', 0,"
                        + " 400, 0, NULL)")
                .params(clinic.id(), clinic.id())
                .update();
    }

    @Test
    void aPatientKeepsTheNoticeAndStaffNeedNot() {
        Answer refused = book(clinic.asPatient(anna), "2027-01-04T09:45:00", "cheeks");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("booking-policy");
        assertThat(refused.json().path("policy").asString()).isEqualTo("minimum-notice");
        assertThat(refused.json().path("earliest").asString()).isEqualTo("2027-01-04T10:00:00+01:00");
        assertThat(times(clinic.asPatient(anna), "2027-01-04")).startsWith("10:00");
        assertThat(times(clinic.as(Role.RECEPTION), "2027-01-04")).startsWith("09:00");
        assertThat(book(clinic.as(Role.RECEPTION), "2027-01-04T09:45:00", "cheeks")
                        .status())
                .isEqualTo(201);
        assertThat(book(clinic.asPatient(anna), "2027-01-04T10:15:00", "hands").status())
                .isEqualTo(201);
    }

    @Test
    void nobodyBooksBeyondTheHorizon() {
        assertThat(times(clinic.as(Role.RECEPTION), "2027-02-03")).isNotEmpty();
        assertThat(times(clinic.as(Role.RECEPTION), "2027-02-04")).isEmpty();
        for (Wire caller : List.of(clinic.asPatient(anna), clinic.as(Role.RECEPTION))) {
            Answer refused = book(caller, "2027-02-04T10:00:00", "cheeks");
            assertThat(refused.json().path("policy").asString()).isEqualTo("horizon");
            assertThat(refused.json().path("limit").asString()).isEqualTo("2027-02-03");
        }
        assertThat(book(clinic.asPatient(anna), "2027-02-03T10:00:00", "cheeks").status())
                .isEqualTo(201);
    }

    @Test
    void openBookingsAreLimitedUntilOneIsOver() {
        assertThat(book(clinic.asPatient(anna), "2027-01-11T10:00:00", "cheeks").status())
                .isEqualTo(201);
        assertThat(book(clinic.asPatient(anna), "2027-01-12T10:00:00", "hands").status())
                .isEqualTo(201);
        for (Wire caller : List.of(clinic.asPatient(anna), clinic.as(Role.RECEPTION))) {
            assertThat(book(caller, "2027-01-13T10:00:00", "neck")
                            .json()
                            .path("policy")
                            .asString())
                    .isEqualTo("most-open-bookings");
        }
        clock.set("2027-01-11T12:00:00Z");
        assertThat(book(clinic.asPatient(anna), "2027-01-13T10:00:00", "neck").status())
                .isEqualTo(201);
    }

    @Test
    void theClinicTellsItsPolicyOfToday() {
        JsonNode policy = clinic.as(Role.ANONYMOUS).get(clinic.path("")).json().path("bookingPolicy");
        assertThat(policy.toString())
                .isEqualTo("{\"minimumNoticeMinutes\":120,\"horizonDays\":30,\"lateCancellationMinutes\":1440,"
                        + "\"mostOpenBookings\":2}");
        clock.set("2027-06-01T07:00:00Z");
        assertThat(clinic.as(Role.ANONYMOUS)
                        .get(clinic.path(""))
                        .json()
                        .path("bookingPolicy")
                        .path("horizonDays")
                        .asInt())
                .isEqualTo(400);
    }

    private Answer book(Wire caller, String start, String area) {
        String patient = caller.get(clinic.path("/resources")).status() == 200 ? "\"patientId\":\"" + anna + "\"," : "";
        return caller.post(clinic.path("/appointments"), """
                {%s"treatment":{"protocol":"microdermabrasion-levels","technique":"microdermabrasion","depth":"level-1",
                "areas":["%s"]},"startsAt":"%s+01:00","adviceConfirmed":true}\
                """.formatted(patient, area, start));
    }

    private List<String> times(Wire caller, String day) {
        return caller.get(clinic.path("/availability?protocol=microdermabrasion-levels&technique=microdermabrasion"
                        + "&depth=level-1&area=cheeks&days=1&from=" + day))
                .json()
                .path("days")
                .get(0)
                .path("times")
                .valueStream()
                .map(time -> time.asString().substring(11, 16))
                .toList();
    }
}
