package clinic.sunwise.booking.live.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.booking.MovingClock;
import clinic.sunwise.booking.TestClinic;
import clinic.sunwise.booking.live.LiveChanges;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import clinic.sunwise.platform.test.Wire.Answer;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two desks of one clinic: what one does, the other hears. */
@ServiceTest
@Import(MovingClock.Configuration.class)
class LiveIT {

    private static final String CHEEKS = """
        {"protocol":"microdermabrasion-levels","technique":"microdermabrasion","depth":"level-1","areas":["cheeks"]}\
        """;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovingClock clock;

    @Autowired
    private LiveChanges changes;

    @Autowired
    private DataSource pool;

    private TestClinic clinic;
    private UUID sanne;

    @BeforeEach
    void clinic() {
        clock.set("2027-01-04T07:00:00Z");
        clinic = TestClinic.levels(jdbc, port);
        sanne = clinic.practitioner("Sanne");
        clinic.room("1");
    }

    @Test
    void whatOneDeskDoesAnotherHearsAtOnce() throws Exception {
        try (Ear ear = listen(clinic, Role.CLINICIAN)) {
            assertThat(ear.next().kind()).isEqualTo("begin");
            String booked = book(clinic, "2027-01-14T10:00:00+01:00");
            assertThat(ear.next().data()).contains("{\"kind\":\"appointment\",\"id\":\"" + booked + "\"}");
            clock.set("2027-01-14T08:55:00Z");
            sent(clinic, "/appointments/" + booked + "/check-in", TestClinic.CHECKED);
            assertThat(ear.next().data()).contains(booked);
            String absence = sent(
                    clinic,
                    "/timetable/entries",
                    "{\"kind\":\"absence\",\"subject\":\"" + sanne
                            + "\",\"from\":\"2027-05-03\",\"to\":\"2027-05-03\",\"reason\":\"course\"}");
            assertThat(ear.next().data()).isEqualTo("[{\"kind\":\"timetable\",\"id\":\"" + absence + "\"}]");
            String wish = sent(
                    clinic,
                    "/waiting-list",
                    "{\"patientId\":\"" + clinic.healthyPatient("1990-05-14") + "\",\"treatment\":" + CHEEKS
                            + ",\"until\":\"2027-05-03\"}");
            assertThat(ear.next().data()).contains("{\"kind\":\"waiting-list\",\"id\":\"" + wish + "\"}");
        }
    }

    @Test
    void anotherClinicsChangesAreNotTold() throws Exception {
        TestClinic other = TestClinic.levels(jdbc, port);
        other.practitioner("Eva");
        other.room("1");
        try (Ear ear = listen(clinic, Role.RECEPTION)) {
            ear.next();
            String foreign = book(other, "2027-01-14T10:00:00+01:00");
            String own = book(clinic, "2027-01-14T11:00:00+01:00");
            String heard = ear.next().data();
            assertThat(heard).contains(own).doesNotContain(foreign);
        }
    }

    @Test
    void whoeverComesAgainHearsWhatSheHasMissed() throws Exception {
        String position;
        try (Ear ear = listen(clinic, Role.RECEPTION)) {
            position = ear.next().id();
        }
        String booked = book(clinic, "2027-01-14T10:00:00+01:00");
        Answer again = later(position);
        assertThat(again.text())
                .contains("event: begin\n")
                .contains("event: changes\n")
                .contains(booked);
        String last = again.text().replaceFirst("(?s).*id: (\\d+)\n.*", "$1");
        assertThat(later(last).text())
                .as("what was told of a transaction as old as the oldest running may be told again, nothing more")
                .doesNotContain("event: everything");
    }

    @Test
    void whatWasForgottenIsEverything() {
        assertThat(later("1").text()).contains("event: everything\n");
        assertThat(later("999999999999999999").text())
                .as("a position that never was")
                .contains("event: everything\n");
    }

    @ParameterizedTest
    @CsvSource({"-1,, seconds", "301,, seconds", "0, soon, Last-Event-ID", "0, 1234567890123456789, Last-Event-ID"})
    void whatMakesNoSenseIsNamed(int seconds, String last, String field) {
        Answer answer = clinic.as(Role.RECEPTION)
                .send(clinic.as(Role.RECEPTION)
                        .request(clinic.path("/changes?seconds=" + seconds))
                        .header("Last-Event-ID", last == null ? "" : last)
                        .build());
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({"ACCOUNTANT, 403", "AUDITOR, 403", "THERAPIST, 200", "ADMINISTRATOR, 200"})
    void onlyWhoWorksAtTheDeskListens(Role role, int status) {
        assertThat(clinic.as(role).get(clinic.path("/changes?seconds=0")).status())
                .isEqualTo(status);
        TestClinic foreign = TestClinic.levels(jdbc, port);
        assertThat(clinic.as(role).get(foreign.path("/changes?seconds=0")).status())
                .isEqualTo(404);
    }

    @Test
    void manyWhoListenHoldNoConnectionAndOneTooManyIsSentAway() throws Exception {
        List<Ear> ears = new ArrayList<>();
        try {
            for (int ear = 0; ear < LiveChanges.MOST_LISTENERS; ear++) {
                ears.add(listenOnceThereIsRoom("receptionist " + ear / LiveChanges.MOST_OF_ONE_PERSON));
            }
            assertThat(pool.unwrap(HikariDataSource.class).getMaximumPoolSize()).isLessThan(ears.size());
            Answer refused = clinic.as(Role.RECEPTION).get(clinic.path("/changes?seconds=0"));
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.problem()).isEqualTo("unavailable");
            String booked = book(clinic, "2027-01-14T10:00:00+01:00");
            for (Ear ear : ears) {
                ear.next();
                assertThat(ear.next().data()).contains(booked);
            }
        } finally {
            ears.forEach(Ear::close);
        }
        awaitRoom();
    }

    @Test
    void onePersonDoesNotTakeTheLineFromAllOthers() throws Exception {
        List<Ear> ears = new ArrayList<>();
        try {
            for (int ear = 0; ear < LiveChanges.MOST_OF_ONE_PERSON; ear++) {
                ears.add(listenOnceThereIsRoom("greedy"));
            }
            Ear oldest = ears.getFirst();
            assertThat(oldest.next().kind()).isEqualTo("begin");
            assertThat(of("modest").get(clinic.path("/changes?seconds=0")).status())
                    .isEqualTo(200);
            assertThat(of("greedy").get(clinic.path("/changes?seconds=0")).status())
                    .isEqualTo(200);
            assertThatThrownBy(oldest::next).hasMessage("the stream has ended");
        } finally {
            ears.forEach(Ear::close);
        }
    }

    private Wire of(String receptionist) {
        return new Wire(
                port,
                TestTokens.sign(TestTokens.claims(Role.RECEPTION, null, clinic.id())
                        .subject(receptionist + "@" + clinic.id())
                        .build()));
    }

    /** Whoever has gone, such as a listener of another test, is noticed with one of the next signs of life. */
    private void awaitRoom() throws InterruptedException {
        for (int tries = 0; tries < 600; tries++) {
            if (clinic.as(Role.RECEPTION).get(clinic.path("/changes?seconds=0")).status() == 200) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("those who have gone are still counted");
    }

    private Ear listenOnceThereIsRoom(String receptionist) throws Exception {
        for (int tries = 0; ; tries++) {
            try {
                return Ear.at(of(receptionist).request(clinic.path("/changes?seconds=300")));
            } catch (AssertionError full) {
                if (tries > 600) {
                    throw full;
                }
                Thread.sleep(100);
            }
        }
    }

    private Answer later(String position) {
        return clinic.as(Role.RECEPTION)
                .send(clinic.as(Role.RECEPTION)
                        .request(clinic.path("/changes?seconds=0"))
                        .header("Last-Event-ID", position)
                        .build());
    }

    private Ear listen(TestClinic where, Role role) throws Exception {
        return Ear.at(where.as(role).request(where.path("/changes?seconds=300")));
    }

    private static String book(TestClinic where, String start) {
        Answer answer = where.book(where.healthyPatient("1990-05-14"), CHEEKS, start);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    private static String sent(TestClinic where, String path, String body) {
        Answer answer = where.as(Role.RECEPTION).post(where.path(path), body);
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
        return answer.json().path("id").asString();
    }
}
