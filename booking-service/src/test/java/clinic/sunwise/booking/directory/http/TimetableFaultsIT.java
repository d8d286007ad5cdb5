package clinic.sunwise.booking.directory.http;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.MovingClock;
import clinic.sunwise.booking.TestClinic;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.Wire;
import clinic.sunwise.platform.test.Wire.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What cannot be an entry or a pattern of a timetable is told by the field that is wrong. */
@ServiceTest
@Import(MovingClock.Configuration.class)
class TimetableFaultsIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovingClock clock;

    private TestClinic clinic;
    private Wire reception;

    @BeforeEach
    void clinic() {
        clock.set("2027-01-04T07:00:00Z");
        clinic = TestClinic.levels(jdbc, port);
        reception = clinic.as(Role.RECEPTION);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"closure\" | \"party\" | kind",
                "\"closure\" | \"absence\" | subject",
                "\"reason\":\"inventory\" | \"subject\":\"00000000-0000-4000-8000-000000000000\" | subject",
                "\"kind\":\"closure\" | \"kind\":\"absence\",\"subject\":\"00000000-0000-4000-8000-000000000000\" |"
                        + " subject",
                "\"kind\":\"closure\" | \"kind\":\"work\",\"subject\":\"00000000-0000-4000-8000-000000000000\" | hours",
                "\"from\":\"2027-01-11\" | \"from\":\"2027-01-12\" | to",
                "\"from\":\"2027-01-11\" | \"from\":\"2027-01-03\" | from",
                "\"to\":\"2027-01-11\" | \"to\":\"2028-02-15\" | to",
                "\"from\":\"2027-01-11\", | '' | from",
                "\"reason\":\"inventory\" | \"hours\":{\"from\":\"12:00\",\"to\":\"12:00\"} | hours",
                "\"reason\":\"inventory\" | \"colour\":\"red\" | colour",
                "\"to\":\"2027-01-11\" | \"to\":\"+999999999-12-31\" | to",
            })
    void aWrongFieldIsNamed(String good, String bad, String field) {
        String body = TimetableIT.closure("2027-01-11", "");
        assertThat(body).contains(good);
        Answer answer = reception.post(clinic.path("/timetable/entries"), body.replace(good, bad));
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | weeks",
                "[{},{},{},{},{}] | weeks",
                "[null] | weeks",
                "[{\"monday\":null}] | weeks.monday",
                "[{\"monday\":[null]}] | weeks.monday",
                "[{\"moonday\":[]}] | weeks.moonday",
                "[{\"monday\":[{\"from\":\"09:00\"}]}] | weeks.monday",
                "[{\"monday\":[{\"from\":\"09:00\",\"to\":\"12:00\"},{\"from\":\"11:00\",\"to\":\"13:00\"}]}] |"
                        + " weeks.monday",
            })
    void aWrongWeekIsNamed(String weeks, String field) {
        Answer answer =
                reception.post(clinic.path("/timetable/patterns"), "{\"from\":\"2027-01-11\",\"weeks\":" + weeks + "}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(field);
    }
}
