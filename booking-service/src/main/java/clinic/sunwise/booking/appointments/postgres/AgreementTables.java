package clinic.sunwise.booking.appointments.postgres;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.appointments.AppointmentState;
import clinic.sunwise.booking.appointments.AppointmentStore.AdviceRead;
import clinic.sunwise.booking.appointments.AppointmentStore.Corrected;
import clinic.sunwise.booking.appointments.AppointmentStore.Declined;
import clinic.sunwise.booking.appointments.AppointmentStore.Lifted;
import clinic.sunwise.platform.secrets.DataKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What clinicians have lifted, patients have read and the desk has put right: only added to. */
@Repository
class AgreementTables {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;
    private final DataKeys keys;

    AgreementTables(JdbcClient jdbc, DataKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    void add(Appointment appointment, Lifted lifted) {
        Instant at = kept(lifted.at());
        jdbc.sql("""
                        INSERT INTO appointment_override (clinic_id, appointment_id, sealed, decided_at, decided_by)
                        VALUES (:clinic, :id, :sealed, :at, :by)
                        """)
                .param("clinic", appointment.clinic())
                .param("id", appointment.id())
                .param(
                        "sealed",
                        sealed(appointment, place("appointment_override", appointment.id(), at), written(lifted)))
                .param("at", Timestamp.from(at))
                .param("by", lifted.by())
                .update();
    }

    private static String written(Lifted lifted) {
        ObjectNode written = JSON.createObjectNode();
        written.set("verdict", JSON.readTree(VerdictColumn.write(lifted.verdict())));
        return written.put("reason", lifted.reason()).toString();
    }

    private byte[] sealed(Appointment appointment, String place, String text) {
        return keys.of(appointment.chain(), appointment.patient()).seal(place, text);
    }

    /** To the millisecond, so that what is read is exactly what it was sealed for. */
    private static Instant kept(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MILLIS);
    }

    private static String place(String table, UUID appointment, Instant moment) {
        return table + "/" + appointment + "/" + moment.toEpochMilli();
    }

    private Optional<String> opened(ResultSet row, String table, String moment) throws SQLException {
        UUID appointment = row.getObject("appointment_id", UUID.class);
        return keys.open(row, place(table, appointment, row.getTimestamp(moment).toInstant()));
    }

    /** The rows of an appointment with the patient's key. */
    private static String rows(String table, String order) {
        return """
                SELECT t.*, k.scope, k.owner, k.wrapped FROM TABLE t
                JOIN appointment a ON a.clinic_id = t.clinic_id AND a.id = t.appointment_id
                LEFT JOIN data_key k ON k.scope = a.chain_id AND k.owner = a.patient_id
                WHERE t.clinic_id = ? AND t.appointment_id = ? ORDER BY t.""".replace("TABLE", table) + order;
    }

    void add(Appointment appointment, AdviceRead advice) {
        Instant at = kept(advice.at());
        jdbc.sql("""
                        INSERT INTO appointment_advice
                            (clinic_id, appointment_id, language, protocol_version, sealed, confirmed_at, confirmed_by)
                        VALUES (:clinic, :id, :language, :version, :sealed, :at, :by)
                        """)
                .param("clinic", appointment.clinic())
                .param("id", appointment.id())
                .param("language", advice.language())
                .param("version", advice.protocolVersion())
                .param(
                        "sealed",
                        sealed(
                                appointment,
                                place("appointment_advice", appointment.id(), at),
                                JSON.writeValueAsString(advice.texts())))
                .param("at", Timestamp.from(at))
                .param("by", advice.by())
                .update();
    }

    void add(Appointment appointment, Corrected corrected) {
        Instant at = kept(corrected.at());
        jdbc.sql("""
                        INSERT INTO appointment_correction
                            (clinic_id, appointment_id, from_state, to_state, sealed, corrected_at, corrected_by)
                        VALUES (:clinic, :id, :from, :to, :sealed, :at, :by)
                        """)
                .param("clinic", appointment.clinic())
                .param("id", appointment.id())
                .param("from", corrected.from().code())
                .param("to", corrected.to().code())
                .param(
                        "sealed",
                        sealed(appointment, place("appointment_correction", appointment.id(), at), corrected.reason()))
                .param("at", Timestamp.from(at))
                .param("by", corrected.by())
                .update();
    }

    void add(Appointment appointment, Declined declined) {
        jdbc.sql("""
                        INSERT INTO appointment_decline (clinic_id, appointment_id, sealed, decided_at, decided_by)
                        VALUES (:clinic, :id, :sealed, :at, :by)
                        """)
                .param("clinic", appointment.clinic())
                .param("id", appointment.id())
                .param("sealed", sealed(appointment, "appointment_decline/" + appointment.id(), declined.reason()))
                .param("at", Timestamp.from(declined.at()))
                .param("by", declined.by())
                .update();
    }

    List<Corrected> corrections(String clinic, UUID appointment) {
        return jdbc
                .sql(rows("appointment_correction", "number"))
                .params(clinic, appointment)
                .query((row, number) -> {
                    AppointmentState from =
                            AppointmentState.of(row.getString("from_state")).orElseThrow();
                    AppointmentState to =
                            AppointmentState.of(row.getString("to_state")).orElseThrow();
                    String by = row.getString("corrected_by");
                    Instant at = row.getTimestamp("corrected_at").toInstant();
                    return opened(row, "appointment_correction", "corrected_at")
                            .map(reason -> new Corrected(from, to, reason, by, at));
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    Optional<Lifted> lifted(String clinic, UUID appointment) {
        return jdbc.sql(rows("appointment_override", "decided_at DESC LIMIT 1"))
                .params(clinic, appointment)
                .query((row, number) -> {
                    String by = row.getString("decided_by");
                    Instant at = row.getTimestamp("decided_at").toInstant();
                    return opened(row, "appointment_override", "decided_at")
                            .map(JSON::readTree)
                            .map(text -> new Lifted(
                                    VerdictColumn.read(text.path("verdict").toString()),
                                    text.path("reason").asString(),
                                    by,
                                    at));
                })
                .optional()
                .flatMap(found -> found);
    }

    Optional<Declined> declined(String clinic, UUID appointment) {
        return jdbc.sql(rows("appointment_decline", "decided_at"))
                .params(clinic, appointment)
                .query((row, number) -> {
                    String by = row.getString("decided_by");
                    Instant at = row.getTimestamp("decided_at").toInstant();
                    return keys.open(row, "appointment_decline/" + appointment)
                            .map(reason -> new Declined(reason, by, at));
                })
                .optional()
                .flatMap(found -> found);
    }

    Optional<AdviceRead> advice(String clinic, UUID appointment) {
        return jdbc.sql(rows("appointment_advice", "confirmed_at DESC LIMIT 1"))
                .params(clinic, appointment)
                .query((row, number) -> {
                    String language = row.getString("language");
                    int version = row.getInt("protocol_version");
                    String by = row.getString("confirmed_by");
                    Instant at = row.getTimestamp("confirmed_at").toInstant();
                    return opened(row, "appointment_advice", "confirmed_at")
                            .map(texts -> new AdviceRead(
                                    language, version, List.of(JSON.readValue(texts, String[].class)), by, at));
                })
                .optional()
                .flatMap(found -> found);
    }
}
