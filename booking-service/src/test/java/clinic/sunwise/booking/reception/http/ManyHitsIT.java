package clinic.sunwise.booking.reception.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import clinic.sunwise.booking.MovingClock;
import clinic.sunwise.booking.TestClinic;
import clinic.sunwise.booking.reception.HitList;
import clinic.sunwise.booking.reception.HitLists;
import clinic.sunwise.platform.test.ServiceTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A therapist who is ill for two weeks in which 300 patients are booked with her, 24 a day from 11 January 2027 on. */
@ServiceTest
@Import(MovingClock.Configuration.class)
class ManyHitsIT {

    private static final String ILL = "{\"kind\":\"absence\",\"subject\":\"%s\",\"from\":\"2027-01-11\",\"to\":\"%s\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovingClock clock;

    @Autowired
    private HitLists lists;

    private TestClinic clinic;
    private Desk desk;
    private UUID sanne;

    @BeforeEach
    void threeHundredPatients() {
        clock.set("2027-01-04T07:00:00Z");
        clinic = TestClinic.levels(jdbc, port);
        sanne = clinic.practitioner("Sanne");
        clinic.practitioner("Eva");
        UUID room = clinic.room("1");
        desk = new Desk(clinic);
        jdbc.sql("""
                        INSERT INTO patient (chain_id, id, given_name, family_name, birth_date, phone, language, created_at)
                        SELECT :clinic, gen_random_uuid(), 'P', 'N' || n, '1980-01-01', '+31 ' || n, 'nl', '2026-11-21T06:00:00Z'
                        FROM generate_series(0, 299) AS n
                        """).param("clinic", clinic.id()).update();
        jdbc.sql("""
                        INSERT INTO appointment (clinic_id, id, chain_id, patient_id, protocol, protocol_version, technique,
                            depth, areas, practitioner_id, room_id, starts_at, ends_at, day, state, verdict,
                            correlation_id, created_at, created_by, changed_at, changed_by)
                        SELECT chain_id, gen_random_uuid(), chain_id, id, 'microdermabrasion-levels', 1, 'microdermabrasion',
                            'level-1', '{cheeks}', :sanne, :room, starts, starts + interval '20 minutes', starts::date,
                            'booked', '{"reasons":[]}', 'test-journey', starts, 'test', starts, 'test'
                        FROM (SELECT chain_id, id, timestamptz '2027-01-11T08:00:00Z'
                                + (n / 24) * interval '1 day' + (n % 24) * interval '20 minutes' AS starts
                            FROM (SELECT chain_id, id, substr(family_name, 2)::int AS n FROM patient
                                WHERE chain_id = :clinic) numbered) placed
                        """)
                .param("clinic", clinic.id())
                .param("sanne", sanne)
                .param("room", room)
                .update();
        jdbc.sql("""
                        INSERT INTO occupancy (clinic_id, appointment_id, resource_kind, resource_id, during)
                        SELECT clinic_id, id, 'practitioner', practitioner_id, tstzrange(starts_at, ends_at)
                        FROM appointment WHERE clinic_id = ?
                        """).param(clinic.id()).update();
    }

    @Test
    void allAreListedAndThoseWhoAreCalledFirstHaveProposals() {
        JsonNode hits = Desk.ok(
                        desk.reception()
                                .post(clinic.path("/timetable/entries/preview"), ILL.formatted(sanne, "2027-01-25")),
                        200)
                .path("appointments");
        assertThat(hits).hasSize(300);
        assertThat(hits.path(0).path("phone").asString()).isEqualTo("+31 0");
        assertThat(hits.path(299).path("phone").asString()).isEqualTo("+31 299");
        assertThat(hits.path(49).path("proposals")).hasSize(3);
        assertThat(hits.path(50).has("proposals")).isFalse();
    }

    @Test
    void itIsReadInAFewStatementsHoweverManyAreHit() {
        List<String> acknowledged = jdbc
                .sql("SELECT id FROM appointment WHERE clinic_id = ?")
                .param(clinic.id())
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> "\"" + id + "\"")
                .toList();
        String made = ILL.formatted(sanne, "2027-01-25").replace("}", ",\"acknowledged\":" + acknowledged + "}");
        Desk.ok(desk.reception().post(clinic.path("/timetable/entries"), made), 201);
        List<String> statements = statementsOf(() -> assertThat(lists.now(clinic.id()))
                .isInstanceOfSatisfying(
                        HitList.Listed.class,
                        listed -> assertThat(listed.hits()).hasSize(300)));
        assertThat(statements).hasSizeBetween(1, 25);
        assertThat(statements)
                .as("each but what the directory reads is read once")
                .allSatisfy(each -> assertThat(
                                statements.stream().filter(each::equals).count())
                        .as(each)
                        .isLessThanOrEqualTo(2));
    }

    /** What this thread asks of the database meanwhile. */
    private static List<String> statementsOf(Runnable work) {
        Logger log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        ListAppender<ILoggingEvent> seen = new ListAppender<>() {
            @Override
            protected void append(ILoggingEvent event) {
                event.prepareForDeferredProcessing(); // else it takes the name of whoever reads it
                super.append(event);
            }
        };
        seen.start();
        Level before = log.getLevel();
        log.setLevel(Level.DEBUG);
        log.setAdditive(false);
        log.addAppender(seen);
        try {
            work.run();
        } finally {
            log.detachAppender(seen);
            log.setAdditive(true);
            log.setLevel(before);
        }
        String thread = Thread.currentThread().getName();
        return List.copyOf(seen.list).stream()
                .filter(event -> event.getThreadName().equals(thread))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.startsWith("Executing prepared SQL statement"))
                .toList();
    }
}
