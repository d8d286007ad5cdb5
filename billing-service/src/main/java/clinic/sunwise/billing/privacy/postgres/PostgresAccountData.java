package clinic.sunwise.billing.privacy.postgres;

import clinic.sunwise.billing.privacy.AccountData;
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
class PostgresAccountData implements AccountData {

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * A table of a patient's rows.
     *
     * @param of the table that names the patient, and the column by which rows of this one are that one's; empty if it does itself
     */
    private record Kept(String name, String table, String order, String of, String by) {

        static Kept own(String name, String table, String order) {
            return new Kept(name, table, order, "", "");
        }

        /** What a doctor has found is the only text that is sealed. */
        private String sealed() {
            return switch (table) {
                case "visit" -> "t.sealed, 'visit/' || t.appointment || '/finding' as place,";
                case "estimate" -> "t.sealed, 'estimate/' || t.estimate_id || '/finding' as place,";
                default -> "null::bytea as sealed, '' as place,";
            };
        }

        String query() {
            String owner =
                    of.isEmpty() ? "" : " join " + of + " o on (o.clinic, o." + by + ") = (t.clinic, t." + by + ")";
            String named = of.isEmpty() ? "t" : "o";
            return "select jsonb_strip_nulls(to_jsonb(t) - array['previous_sequence', 'previous_position', 'sealed']) as plain, "
                    + sealed() + " k.scope, k.owner, k.wrapped from " + table + " t" + owner
                    + " left join data_key k on (k.scope, k.owner) = (" + named + ".clinic, " + named + ".patient)"
                    + " where " + named + ".clinic = :clinic and " + named + ".patient = :patient order by t."
                    + order.replace(", ", ", t.");
        }
    }

    private static final List<Kept> TABLES = List.of(
            Kept.own("recipient", "recipient", "name"),
            Kept.own("bookedSessions", "booked_session", "appointment"),
            Kept.own("visits", "visit", "completed_at, appointment"),
            Kept.own("estimates", "estimate", "handed_over_on, estimate_id"),
            new Kept("estimateLines", "estimate_line", "estimate_id, position", "estimate", "estimate_id"),
            new Kept("signatures", "estimate_signature", "signed_at, estimate_id", "estimate", "estimate_id"),
            Kept.own("invoices", "invoice", "issued_at, invoice_id"),
            new Kept("invoiceLines", "invoice_line", "invoice_id, position", "invoice", "invoice_id"),
            Kept.own("creditNotes", "credit_note", "issued_at, credit_note_id"),
            Kept.own("payments", "payment", "recorded_at, payment_id"),
            Kept.own("onlinePayments", "online_payment", "created_at, online_payment_id"),
            Kept.own("deposits", "deposit", "taken_on, deposit_id"),
            Kept.own("packages", "course_package", "sold_on, package_id"),
            new Kept("packageSessions", "package_session", "package_id, position", "course_package", "package_id"),
            Kept.own("fees", "fee", "occurred_on, appointment"));

    private final JdbcClient jdbc;
    private final DataKeys keys;

    PostgresAccountData(JdbcClient jdbc, DataKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    @Override
    public Map<String, List<Map<String, Object>>> of(String clinic, UUID patient) {
        Map<String, List<Map<String, Object>>> all = new LinkedHashMap<>();
        TABLES.forEach(kept -> all.put(kept.name(), rows(kept, clinic, patient)));
        return all;
    }

    private List<Map<String, Object>> rows(Kept kept, String clinic, UUID patient) {
        return jdbc.sql(kept.query())
                .param("clinic", clinic)
                .param("patient", patient)
                .query((row, number) -> plain(row))
                .list();
    }

    private Map<String, Object> plain(ResultSet row) throws SQLException {
        Map<String, Object> plain = new LinkedHashMap<>();
        JSON.readTree(row.getString("plain"))
                .forEachEntry((name, value) -> plain.put(name, JSON.treeToValue(value, Object.class)));
        if (row.getBytes("sealed") != null) {
            keys.open(row, row.getString("place")).ifPresent(finding -> plain.put("justification", finding));
        }
        return plain;
    }
}
