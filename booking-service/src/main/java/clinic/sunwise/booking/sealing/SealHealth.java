package clinic.sunwise.booking.sealing;

import clinic.sunwise.platform.schema.SealingMigration;
import clinic.sunwise.platform.secrets.KeyEncryption;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/** Seals what stood in clear of patients' health, after V90. */
@Component
public class SealHealth extends SealingMigration {

    private static final String[] GUARDED = {
        "screening_answer",
        "treatment_elsewhere",
        "appointment_check",
        "visit_record",
        "appointment_override",
        "appointment_decline",
        "appointment_correction",
        "appointment_advice"
    };

    /** As of this migration, whatever the rules are called later. */
    private static final String TELLS_ANSWERS = """
            CREATE FUNCTION pg_temp.tells_answers(reason jsonb) RETURNS boolean LANGUAGE sql AS $$
                SELECT reason ->> 'rule' NOT IN ('minimum-spacing', 'age', 'guardian-consent', 'missing-step', 'step-order',
                        'cooling-off', 'eyelids', 'driving', 'depth-for-clinicians', 'washout-neighbour', 'sun-season',
                        'sun-season-moderate', 'sun-always-strong', 'season-closed', 'course-gap', 'course-complete',
                        'maintenance-early', 'maintenance-late')
                    OR jsonb_exists(reason -> 'facts', 'skin')
                    OR (reason ->> 'rule' = 'minimum-spacing' AND jsonb_exists(reason -> 'facts', 'agent'))
            $$""";

    public SealHealth(KeyEncryption keys) {
        super("91", "seal health", keys);
    }

    @Override
    protected void migrate(Connection connection, Sealer sealer) throws SQLException {
        for (String table : GUARDED) {
            execute(connection, "ALTER TABLE " + table + " DISABLE TRIGGER USER");
        }
        execute(connection, TELLS_ANSWERS, "LOCK TABLE appointment, appointment_flag IN EXCLUSIVE MODE");
        ofPatients(sealer);
        ofAppointments(sealer);
        verdict(connection, sealer, "appointment", "appointment.id", "appointment");
        verdict(
                connection,
                sealer,
                "appointment_flag",
                "appointment_flag.appointment_id",
                "appointment_flag JOIN appointment ON appointment.clinic_id = appointment_flag.clinic_id"
                        + " AND appointment.id = appointment_flag.appointment_id");
        for (String table : GUARDED) {
            execute(
                    connection,
                    "ALTER TABLE " + table + " ALTER COLUMN sealed SET NOT NULL",
                    "ALTER TABLE " + table + " ENABLE TRIGGER USER");
        }
        execute(
                connection,
                "ALTER TABLE screening_answer DROP COLUMN answer",
                "ALTER TABLE treatment_elsewhere DROP COLUMN procedure, DROP COLUMN day, DROP COLUMN areas",
                "ALTER TABLE appointment_check DROP COLUMN unchanged, DROP COLUMN findings, DROP COLUMN notes",
                "ALTER TABLE visit_record DROP COLUMN notes, DROP COLUMN reason",
                "ALTER TABLE appointment_override DROP COLUMN verdict, DROP COLUMN reason",
                "ALTER TABLE appointment_decline DROP COLUMN reason",
                "ALTER TABLE appointment_correction DROP COLUMN reason",
                "ALTER TABLE appointment_advice DROP COLUMN texts",
                "ALTER TABLE appointment DROP COLUMN cancel_reason");
    }

    private static void ofPatients(Sealer sealer) throws SQLException {
        sealer.seal("screening_answer", "sealed", """
                SELECT ctid::text AS line, chain_id AS scope, patient_id AS owner, answer::text AS plain,
                    concat_ws('/', 'screening_answer', question, item, version,
                        floor(extract(epoch FROM answered_at) * 1000)::bigint) AS place
                FROM screening_answer ORDER BY chain_id, patient_id""");
        sealer.seal("treatment_elsewhere", "sealed", """
                SELECT ctid::text AS line, chain_id AS scope, patient_id AS owner, 'treatment_elsewhere/' || id AS place,
                    json_build_object('procedure', procedure, 'day', day::text, 'areas', areas)::text AS plain
                FROM treatment_elsewhere ORDER BY chain_id, patient_id""");
    }

    private static void ofAppointments(Sealer sealer) throws SQLException {
        dated(
                sealer,
                "appointment_check",
                "checked_at",
                "json_build_object('unchanged', unchanged, 'findings', findings, 'notes', notes)");
        of(sealer, "visit_record", "t.number", "json_build_object('notes', notes, 'reason', reason)");
        dated(
                sealer,
                "appointment_override",
                "decided_at",
                "json_build_object('verdict', t.verdict, 'reason', reason)");
        of(sealer, "appointment_decline", "NULL", "reason");
        dated(sealer, "appointment_correction", "corrected_at", "reason");
        dated(sealer, "appointment_advice", "confirmed_at", "to_json(texts)");
        sealer.seal("appointment", "cancel_sealed", """
                SELECT ctid::text AS line, chain_id AS scope, patient_id AS owner, cancel_reason AS plain,
                    'appointment/' || id || '/cancel-reason' AS place
                FROM appointment WHERE cancel_reason IS NOT NULL ORDER BY chain_id, patient_id""");
    }

    private static void dated(Sealer sealer, String table, String moment, String plain) throws SQLException {
        of(sealer, table, "floor(extract(epoch FROM t." + moment + ") * 1000)::bigint", plain);
    }

    private static void of(Sealer sealer, String table, String which, String plain) throws SQLException {
        sealer.seal(table, "sealed", """
                SELECT t.ctid::text AS line, a.chain_id AS scope, a.patient_id AS owner, (PLAIN)::text AS plain,
                    concat_ws('/', 'TABLE', t.appointment_id, WHICH) AS place
                FROM TABLE t JOIN appointment a ON a.clinic_id = t.clinic_id AND a.id = t.appointment_id
                ORDER BY a.chain_id, a.patient_id""".replace("PLAIN", plain)
                .replace("WHICH", which)
                .replace("TABLE", table));
    }

    private static void verdict(Connection connection, Sealer sealer, String table, String id, String from)
            throws SQLException {
        sealer.seal(table, "sealed", """
                SELECT line, scope, owner, place, plain FROM (
                    SELECT TABLE.ctid::text AS line, appointment.chain_id AS scope, appointment.patient_id AS owner,
                        'TABLE/' || ID || '/verdict' AS place, TABLE.verdict::text AS plain, TABLE.verdict AS verdict
                    FROM ROWS) kept
                WHERE EXISTS (SELECT FROM jsonb_array_elements(kept.verdict -> 'reasons') reason
                    WHERE pg_temp.tells_answers(reason))
                ORDER BY scope, owner""".replace("ROWS", from).replace("ID", id).replace("TABLE", table));
        execute(connection, """
                UPDATE TABLE SET verdict = jsonb_set(verdict, '{reasons}', (
                    SELECT coalesce(jsonb_agg(reason), '[]') FROM jsonb_array_elements(verdict -> 'reasons') reason
                    WHERE NOT pg_temp.tells_answers(reason)))
                WHERE sealed IS NOT NULL""".replace("TABLE", table));
    }
}
