package clinic.sunwise.booking.privacy.postgres;

import clinic.sunwise.booking.privacy.PatientData;
import clinic.sunwise.platform.reach.Reach;
import clinic.sunwise.platform.secrets.DataKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rows as they are kept, without what only the database needs, and with what is sealed of them. */
@Repository
class PostgresPatientData implements PatientData {

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * A table of a patient's rows.
     *
     * @param place SQL for where what is sealed of a row stands; NULL if nothing is
     * @param field what is sealed is, among the columns: JSON, but for a reason, which is somebody's own words
     */
    private record Kept(String name, String table, String sealed, String place, String field, String order) {

        static Kept plain(String name, String table, String order) {
            return new Kept(name, table, "NULL::bytea", "NULL", "", order);
        }

        static Kept sealed(String name, String table, String row, String field, String order) {
            return new Kept(name, table, "t.sealed", "concat_ws('/', '" + table + "', " + row + ")", field, order);
        }

        boolean ofAppointment() {
            return table.startsWith("appointment_") || table.startsWith("visit_");
        }
    }

    private static final List<Kept> TABLES = List.of(
            Kept.plain("patient", "patient", "id"),
            Kept.sealed(
                    "answers",
                    "screening_answer",
                    "t.question, t.item, t.version, " + millis("answered_at"),
                    "answer",
                    "number"),
            Kept.sealed("treatmentsElsewhere", "treatment_elsewhere", "t.id", "treatment", "entered_at, id"),
            Kept.plain("steps", "pathway_step", "recorded_at, id"),
            Kept.plain("courses", "course", "created_at, id"),
            Kept.sealed("appointments", "appointment", "t.id, 'verdict'", "verdict", "starts_at, id"),
            new Kept(
                    "cancellations",
                    "appointment",
                    "t.cancel_sealed",
                    "'appointment/' || t.id || '/cancel-reason'",
                    "reason",
                    "starts_at, id"),
            Kept.sealed("flags", "appointment_flag", "t.appointment_id, 'verdict'", "verdict", "since"),
            Kept.sealed("checks", "appointment_check", "t.appointment_id, " + millis("checked_at"), "check", "number"),
            Kept.sealed("visits", "visit_record", "t.appointment_id, t.number", "record", "recorded_at"),
            Kept.plain("products", "visit_product", "appointment_id, number, place"),
            Kept.sealed(
                    "overrides",
                    "appointment_override",
                    "t.appointment_id, " + millis("decided_at"),
                    "decision",
                    "decided_at"),
            Kept.sealed("declined", "appointment_decline", "t.appointment_id", "reason", "decided_at"),
            Kept.sealed(
                    "corrections",
                    "appointment_correction",
                    "t.appointment_id, " + millis("corrected_at"),
                    "reason",
                    "number"),
            Kept.sealed(
                    "advice",
                    "appointment_advice",
                    "t.appointment_id, " + millis("confirmed_at"),
                    "texts",
                    "confirmed_at"),
            Kept.plain("wishes", "waiting_wish", "number"),
            Kept.plain("offers", "waiting_offer", "made_at"),
            Kept.plain("feeds", "calendar_feed", "number"),
            Kept.plain("messages", "message", "number"),
            Kept.plain("refusedMessages", "message_refusal", "kind"),
            Kept.plain("unsettledAccounts", "unsettled_account", "document_id"),
            Kept.plain("erasureRequests", "erasure_request", "requested_at"));

    private final JdbcClient jdbc;
    private final DataKeys keys;

    PostgresPatientData(JdbcClient jdbc, DataKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    private static String millis(String column) {
        return "floor(extract(epoch FROM t." + column + ") * 1000)::bigint";
    }

    @Override
    public Map<String, List<Map<String, Object>>> of(String chain, UUID patient) {
        Map<String, List<Map<String, Object>>> all = new LinkedHashMap<>();
        try (Reach.Scope reach = Reach.chain()) {
            TABLES.forEach(kept -> all.put(kept.name(), rows(kept, chain, patient)));
        }
        return all;
    }

    private List<Map<String, Object>> rows(Kept kept, String chain, UUID patient) {
        String of = kept.ofAppointment() ? "a" : "t";
        String owner = kept.table().equals("patient") ? "id" : "patient_id";
        return jdbc.sql("SELECT jsonb_strip_nulls(to_jsonb(t) - ARRAY['sealed', 'cancel_sealed', 'secret_hash', 'link',"
                        + " 'refusal_link', 'lease', 'search_name', 'search_phone']) AS plain, "
                        + kept.sealed() + " AS sealed, " + kept.place() + " AS place, k.scope, k.owner, k.wrapped FROM "
                        + kept.table() + " t "
                        + (kept.ofAppointment()
                                ? "JOIN appointment a ON a.clinic_id = t.clinic_id AND a.id = t.appointment_id "
                                : "")
                        + "LEFT JOIN data_key k ON k.scope = " + of + ".chain_id AND k.owner = " + of + "." + owner
                        + " WHERE " + of + ".chain_id = :chain AND " + of + "." + owner + " = :patient"
                        + (kept.name().equals("cancellations") ? " AND t.cancel_sealed IS NOT NULL" : "")
                        + " ORDER BY t."
                        + kept.order().replace(", ", ", t."))
                .param("chain", chain)
                .param("patient", patient)
                .query((row, number) -> row(kept, row))
                .list();
    }

    private Map<String, Object> row(Kept kept, ResultSet row) throws SQLException {
        Map<String, Object> plain = new LinkedHashMap<>();
        JSON.readTree(row.getString("plain"))
                .forEachEntry((name, value) -> plain.put(name, JSON.treeToValue(value, Object.class)));
        if (row.getBytes("sealed") != null) {
            keys.open(row, row.getString("place"))
                    .ifPresent(text -> plain.put(
                            kept.field(), kept.field().equals("reason") ? text : JSON.readValue(text, Object.class)));
        }
        return plain;
    }
}
