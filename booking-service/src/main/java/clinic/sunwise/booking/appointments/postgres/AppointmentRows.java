package clinic.sunwise.booking.appointments.postgres;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.appointments.AppointmentState;
import clinic.sunwise.booking.appointments.AppointmentStore;
import clinic.sunwise.booking.appointments.Reflection;
import clinic.sunwise.booking.protocols.Treatment;
import clinic.sunwise.platform.secrets.DataKeys;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes rows of the table {@code appointment}. */
@Repository
class AppointmentRows {

    private final JdbcClient jdbc;
    private final VerdictColumn verdicts;
    private final DataKeys keys;

    AppointmentRows(JdbcClient jdbc, VerdictColumn verdicts, DataKeys keys) {
        this.jdbc = jdbc;
        this.verdicts = verdicts;
        this.keys = keys;
    }

    void insert(Appointment appointment, String by, Instant now) {
        jdbc.sql("""
                        INSERT INTO appointment (clinic_id, id, chain_id, patient_id, protocol, protocol_version, technique,
                            depth, areas, practitioner_id, second_practitioner_id, room_id, device_id, recovery_place_id,
                            starts_at, ends_at, day, state, held_until,
                            confirmable_from, lapses_at, verdict, sealed, advice_confirmed, correlation_id, created_at, created_by, changed_at, changed_by)
                        VALUES (:clinic, :id, :chain, :patient, :protocol, :protocolVersion, :technique,
                            :depth, :areas, :practitioner, :second, :room, :device, :recoveryPlace,
                            :start, :end, :day, :state, :heldUntil,
                            :confirmableFrom, :lapsesAt, :verdict::jsonb, :sealed::bytea, :adviceConfirmed, :correlation, :now, :by, :now, :by)
                        """)
                .param("clinic", appointment.clinic())
                .param("id", appointment.id())
                .param("chain", appointment.chain())
                .param("patient", appointment.patient())
                .param("protocol", appointment.treatment().protocol())
                .param("protocolVersion", appointment.protocolVersion())
                .param("technique", appointment.treatment().technique())
                .param("depth", appointment.treatment().depth())
                .param("areas", AppointmentRow.codes(appointment.treatment().areas()))
                .param("practitioner", appointment.resources().practitioner())
                .param("second", appointment.resources().second().orElse(null))
                .param("room", appointment.resources().room())
                .param("device", appointment.resources().device().orElse(null))
                .param("recoveryPlace", appointment.resources().recoveryPlace().orElse(null))
                .param("start", Timestamp.from(appointment.during().start()))
                .param("end", Timestamp.from(appointment.during().end()))
                .param("day", appointment.day())
                .param("state", appointment.state().code())
                .param("heldUntil", AppointmentRow.timestamp(appointment.heldUntil()))
                .param(
                        "confirmableFrom",
                        appointment
                                .reflection()
                                .map(Reflection::confirmableFrom)
                                .orElse(null))
                .param(
                        "lapsesAt",
                        AppointmentRow.timestamp(appointment.reflection().map(Reflection::lapsesAt)))
                .param("verdict", VerdictColumn.clear(appointment.verdict()))
                .param("sealed", verdicts.sealed(appointment, "appointment", appointment.verdict()))
                .param("adviceConfirmed", appointment.adviceConfirmed())
                .param("correlation", appointment.correlationId())
                .param("now", Timestamp.from(now))
                .param("by", by)
                .update();
    }

    void change(Appointment appointment, AppointmentStore.Change change) {
        @Nullable Treatment performed = appointment.performed().orElse(null);
        boolean cancelled = appointment.state() == AppointmentState.CANCELLED;
        boolean completed = appointment.state() == AppointmentState.COMPLETED;
        @Nullable String note = change.note().orElse(null);
        jdbc.sql("""
                        UPDATE appointment
                        SET state = :state, held_until = :heldUntil,
                            confirmable_from = :confirmableFrom, lapses_at = :lapsesAt,
                            verdict = :verdict::jsonb, sealed = :sealed::bytea,
                            protocol_version = :protocolVersion, rules_version = nullif(:rulesVersion, :protocolVersion),
                            advice_confirmed = :adviceConfirmed, performed_technique = :technique, performed_depth = :depth,
                            performed_areas = :areas, completed_at = :completedAt,
                            cancelled_at = :cancelledAt, cancel_sealed = :reason::bytea, cancelled_late = :late,
                            changed_at = :now, changed_by = :by, version = version + 1
                        WHERE clinic_id = :clinic AND id = :id
                        """)
                .param("state", appointment.state().code())
                .param("heldUntil", AppointmentRow.timestamp(appointment.heldUntil()))
                .param(
                        "confirmableFrom",
                        appointment
                                .reflection()
                                .map(Reflection::confirmableFrom)
                                .orElse(null))
                .param(
                        "lapsesAt",
                        AppointmentRow.timestamp(appointment.reflection().map(Reflection::lapsesAt)))
                .param("verdict", VerdictColumn.clear(appointment.verdict()))
                .param("sealed", verdicts.sealed(appointment, "appointment", appointment.verdict()))
                .param("protocolVersion", appointment.protocolVersion())
                .param("rulesVersion", appointment.rulesVersion())
                .param("adviceConfirmed", appointment.adviceConfirmed())
                .param("technique", performed == null ? null : performed.technique())
                .param("depth", performed == null ? null : performed.depth())
                .param("areas", performed == null ? null : AppointmentRow.codes(performed.areas()))
                .param("completedAt", completed ? Timestamp.from(change.at()) : null)
                .param("cancelledAt", cancelled ? Timestamp.from(change.at()) : null)
                .param("reason", cancelled && note != null ? sealed(appointment, note) : null)
                .param("late", appointment.cancelledLate())
                .param("now", Timestamp.from(change.at()))
                .param("by", change.by())
                .param("clinic", appointment.clinic())
                .param("id", appointment.id())
                .update();
    }

    private byte[] sealed(Appointment appointment, String reason) {
        return keys.of(appointment.chain(), appointment.patient())
                .seal("appointment/" + appointment.id() + "/cancel-reason", reason);
    }

    void rule(Appointment appointment) {
        jdbc.sql("UPDATE appointment SET rules_version = :version WHERE clinic_id = :clinic AND id = :id")
                .param("version", appointment.rulesVersion())
                .param("clinic", appointment.clinic())
                .param("id", appointment.id())
                .update();
    }
}
