package clinic.sunwise.booking.schema;

import clinic.sunwise.platform.secrets.DataKeys;
import clinic.sunwise.platform.test.TestKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that is sealed of patients' health, by table: opened at the place that each row has. */
public final class SealedTables {

    private static final String MILLIS = "floor(extract(epoch FROM t.%s) * 1000)::bigint";

    private SealedTables() {}

    /** What stands in all rows of the chain whose key is there; an {@link IllegalStateException} where one opens elsewhere only. */
    public static Map<String, List<String>> opened(JdbcClient jdbc, String chain) {
        Map<String, List<String>> opened = new TreeMap<>();
        ofPatient(
                jdbc,
                chain,
                opened,
                "screening_answer",
                "t.question, t.item, t.version, " + MILLIS.formatted("answered_at"));
        ofPatient(jdbc, chain, opened, "treatment_elsewhere", "t.id");
        ofPatient(jdbc, chain, opened, "appointment", "t.id, 'verdict'");
        ofAppointment(jdbc, chain, opened, "appointment_flag", "'verdict'");
        ofAppointment(jdbc, chain, opened, "appointment_check", MILLIS.formatted("checked_at"));
        ofAppointment(jdbc, chain, opened, "visit_record", "t.number");
        ofAppointment(jdbc, chain, opened, "appointment_override", MILLIS.formatted("decided_at"));
        ofAppointment(jdbc, chain, opened, "appointment_decline", "NULL");
        ofAppointment(jdbc, chain, opened, "appointment_correction", MILLIS.formatted("corrected_at"));
        ofAppointment(jdbc, chain, opened, "appointment_advice", MILLIS.formatted("confirmed_at"));
        add(jdbc, chain, opened, "cancellation", """
                SELECT cancel_sealed AS sealed, 'appointment/' || t.id || '/cancel-reason' AS place, k.scope, k.owner, k.wrapped
                FROM appointment t JOIN data_key k ON k.scope = t.chain_id AND k.owner = t.patient_id
                WHERE k.scope = ? AND cancel_sealed IS NOT NULL""");
        return opened;
    }

    private static void ofPatient(
            JdbcClient jdbc, String chain, Map<String, List<String>> opened, String table, String row) {
        add(jdbc, chain, opened, table, """
                SELECT t.sealed, concat_ws('/', '%1$s', %2$s) AS place, k.scope, k.owner, k.wrapped
                FROM %1$s t JOIN data_key k ON k.scope = t.chain_id AND k.owner = t.patient_id
                WHERE k.scope = ? AND t.sealed IS NOT NULL""".formatted(table, row));
    }

    private static void ofAppointment(
            JdbcClient jdbc, String chain, Map<String, List<String>> opened, String table, String row) {
        add(jdbc, chain, opened, table, """
                SELECT t.sealed, concat_ws('/', '%1$s', t.appointment_id, %2$s) AS place, k.scope, k.owner, k.wrapped
                FROM %1$s t JOIN appointment a ON a.clinic_id = t.clinic_id AND a.id = t.appointment_id
                JOIN data_key k ON k.scope = a.chain_id AND k.owner = a.patient_id
                WHERE k.scope = ? AND t.sealed IS NOT NULL""".formatted(table, row));
    }

    private static void add(
            JdbcClient jdbc, String chain, Map<String, List<String>> opened, String table, String rows) {
        DataKeys keys = new DataKeys(jdbc, TestKeys.ENCRYPTION);
        opened.put(
                table,
                new ArrayList<>(jdbc.sql(rows)
                        .param(chain)
                        .query((row, number) ->
                                keys.open(row, row.getString("place")).orElseThrow())
                        .list()));
    }
}
