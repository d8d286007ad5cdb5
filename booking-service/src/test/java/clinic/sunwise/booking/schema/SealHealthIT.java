package clinic.sunwise.booking.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.platform.test.RealPostgres;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database of before health data were sealed, brought to now. */
class SealHealthIT {

    private static final String SPRING = """
            {"rule":"contraindication","level":"CLINICIAN","source":{},"facts":{"finding":"canary-eczema"}}""";
    private static final String SEASON = "{\"rule\":\"sun-season\",\"level\":\"ADVICE\",\"source\":{},\"facts\":{}}";
    private static final String VERDICT = "{\"reasons\": [" + SPRING + ", " + SEASON + "]}";

    private final DriverManagerDataSource source =
            new DriverManagerDataSource(RealPostgres.newDatabase(), RealPostgres.USER, RealPostgres.PASSWORD);
    private final JdbcClient jdbc = JdbcClient.create(source);
    private final UUID visit = UUID.randomUUID();

    @Test
    void whatStoodInClearIsSealedAndOpensAtItsPlace() {
        BookingDatabase.migrate(source, Flyway.configure().target("90"));
        BookingDatabase database = new BookingDatabase(source);
        database.clinic("nl", "utrecht", "Europe/Amsterdam");
        UUID anna = database.patient("nl");
        UUID practitioner = database.practitioner("utrecht");
        UUID room = database.room("utrecht");
        jdbc.sql("""
                        INSERT INTO appointment (clinic_id, id, chain_id, patient_id, protocol, protocol_version, technique,
                            depth, areas, practitioner_id, room_id, starts_at, ends_at, day, state, cancelled_at,
                            cancel_reason, verdict, correlation_id, created_at, created_by, changed_at, changed_by)
                        VALUES ('utrecht', ?, 'nl', ?, 'p', 1, 't', 'd', '{neck}', ?, ?, '2027-01-04T08:00Z',
                            '2027-01-04T09:00Z', '2027-01-04', 'cancelled', now(), 'canary-expecting', ?::jsonb, 'c', now(),
                            'x', now(), 'x')
                        """).params(visit, anna, practitioner, room, VERDICT).update();
        clear(anna);
        BookingDatabase.migrate(source, Flyway.configure());

        assertThat(Dump.where(jdbc, "canary")).isEmpty();
        assertThat(Dump.where(jdbc, "laser")).isEmpty();
        Map<String, List<String>> opened = SealedTables.opened(jdbc, "nl");
        assertThat(opened.get("screening_answer")).containsExactly("{\"over\": \"canary-date\"}");
        assertThat(opened.get("treatment_elsewhere"))
                .containsExactly(
                        "{\"procedure\" : \"laser\", \"day\" : \"2026-12-01\", \"areas\" : [\"neck\",\"hands\"]}");
        assertThat(opened.get("cancellation")).containsExactly("canary-expecting");
        assertThat(opened.get("appointment_decline")).containsExactly("canary-declined because of a finding");
        for (String table : List.of("appointment", "appointment_flag", "appointment_override")) {
            assertThat(opened.get(table)).as(table).singleElement().asString().contains("canary-eczema", "sun-season");
        }
        for (String table :
                List.of("appointment_check", "visit_record", "appointment_correction", "appointment_advice")) {
            assertThat(opened.get(table)).as(table).singleElement().asString().contains("canary-");
        }
        assertThat(jdbc.sql("SELECT verdict -> 'reasons' FROM appointment")
                        .query(String.class)
                        .single())
                .as("what tells no answer")
                .contains("sun-season")
                .doesNotContain("contraindication");
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM screening_answer").update())
                .hasMessageContaining("is only added to");
    }

    private void clear(UUID anna) {
        jdbc.sql("""
                        INSERT INTO screening_answer (chain_id, patient_id, question, item, version, answer, answered_at, answered_by)
                        VALUES ('nl', ?, 'skin', 'eczema', 3, '{"over":"canary-date"}', '2026-11-21T06:00:00.123456Z', 'x')
                        """).param(anna).update();
        jdbc.sql("""
                        INSERT INTO treatment_elsewhere
                        VALUES ('nl', ?, gen_random_uuid(), 'laser', '2026-12-01', '{neck,hands}', false, NULL, now(), 'x')
                        """).param(anna).update();
        insert("appointment_check", """
                unchanged, findings, notes, checked_at, checked_by""", """
                false, '{canary-finding}', 'canary-note', now(), 'x'""");
        insert("visit_record", "number, notes, recorded_at, recorded_by", "0, 'canary-note', now(), 'x'");
        insert(
                "appointment_override",
                "verdict, reason, decided_at, decided_by",
                "'" + VERDICT + "', 'canary-lifted because of a finding', '2026-11-21T06:00:00.999999Z', 'x'");
        insert(
                "appointment_decline",
                "reason, decided_at, decided_by",
                "'canary-declined because of a finding', now(), 'x'");
        insert(
                "appointment_correction",
                "from_state, to_state, reason, corrected_at, corrected_by",
                "'no-show', 'booked', 'canary-corrected because of it', now(), 'x'");
        insert(
                "appointment_advice",
                "language, protocol_version, texts, confirmed_at, confirmed_by",
                "'nl', 1, '{canary-advice}', now(), 'x'");
        insert("appointment_flag", "verdict, protocol_version, since", "'" + VERDICT + "', 1, now()");
    }

    private void insert(String table, String columns, String values) {
        jdbc.sql("INSERT INTO " + table + " (clinic_id, appointment_id, " + columns + ") VALUES ('utrecht', ?, "
                        + values + ")")
                .param(visit)
                .update();
    }
}
