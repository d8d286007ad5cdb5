package clinic.sunwise.booking.appointments.postgres;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.appointments.AppointmentStore.Position;
import clinic.sunwise.booking.appointments.Flag;
import clinic.sunwise.booking.appointments.FlagStore;
import clinic.sunwise.booking.clinicalrules.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresFlags implements FlagStore {

    private final JdbcClient jdbc;
    private final VerdictColumn verdicts;

    PostgresFlags(JdbcClient jdbc, VerdictColumn verdicts) {
        this.jdbc = jdbc;
        this.verdicts = verdicts;
    }

    @Override
    public List<Appointment> upcoming(String chain, UUID patient, Instant now) {
        return jdbc.sql(AppointmentRow.SELECT_OF_PATIENT + """
                        WHERE state IN ('tentative', 'booked')
                            AND starts_at > :now
                        ORDER BY starts_at
                        """)
                .param("chain", chain)
                .param("patient", patient)
                .param("now", Timestamp.from(now))
                .query((row, number) -> AppointmentRow.read(row, verdicts))
                .list();
    }

    @Override
    public Optional<Verdict> verdict(String chain, UUID patient, UUID appointment) {
        return jdbc.sql(AppointmentRow.SELECT_OF_PATIENT + "WHERE id = :id")
                .param("chain", chain)
                .param("patient", patient)
                .param("id", appointment)
                .query((row, number) -> verdicts.read(row, "appointment", appointment))
                .optional();
    }

    @Override
    public void raise(Appointment appointment, Flag flag) {
        jdbc.sql("""
                        INSERT INTO appointment_flag
                            (clinic_id, appointment_id, verdict, sealed, protocol_version, earliest, since)
                        VALUES (:clinic, :id, :verdict::jsonb, :sealed::bytea, :version, :earliest, :since)
                        ON CONFLICT (clinic_id, appointment_id)
                        DO UPDATE SET verdict = excluded.verdict, sealed = excluded.sealed, protocol_version = excluded.protocol_version,
                            earliest = excluded.earliest
                        """)
                .param("clinic", appointment.clinic())
                .param("id", appointment.id())
                .param("verdict", VerdictColumn.clear(flag.verdict()))
                .param("sealed", verdicts.sealed(appointment, "appointment_flag", flag.verdict()))
                .param("version", flag.protocolVersion())
                .param("earliest", flag.earliest().orElse(null))
                .param("since", Timestamp.from(flag.since()))
                .update();
    }

    @Override
    public void clear(Appointment appointment) {
        jdbc.sql("DELETE FROM appointment_flag WHERE clinic_id = :clinic AND appointment_id = :id")
                .param("clinic", appointment.clinic())
                .param("id", appointment.id())
                .update();
    }

    @Override
    public Map<UUID, Flag> of(String clinic, Collection<UUID> appointments) {
        Map<UUID, Flag> flags = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT f.*, k.scope, k.owner, k.wrapped FROM appointment_flag f
                        JOIN appointment a ON a.clinic_id = f.clinic_id AND a.id = f.appointment_id
                        LEFT JOIN data_key k ON f.sealed IS NOT NULL AND k.scope = a.chain_id AND k.owner = a.patient_id
                        WHERE f.clinic_id = :clinic AND f.appointment_id = ANY(:ids)
                        """)
                .param("clinic", clinic)
                .param("ids", appointments.toArray(UUID[]::new))
                .query(row -> {
                    flags.put(row.getObject("appointment_id", UUID.class), flag(row));
                });
        return flags;
    }

    @Override
    public List<Appointment> flagged(String clinic, Instant now, Optional<Position> after, int rows) {
        Position from = after.orElse(new Position(Instant.EPOCH, new UUID(0, 0)));
        return jdbc.sql(AppointmentRow.SELECT + """
                        JOIN appointment_flag f ON f.clinic_id = a.clinic_id AND f.appointment_id = a.id
                        WHERE a.clinic_id = :clinic AND a.state IN ('tentative', 'booked') AND a.starts_at > :now
                            AND (a.starts_at, a.id) > (:afterStart, :afterId)
                        ORDER BY a.starts_at, a.id
                        LIMIT :rows
                        """)
                .param("clinic", clinic)
                .param("now", Timestamp.from(now))
                .param("afterStart", Timestamp.from(from.start()))
                .param("afterId", from.id())
                .param("rows", rows)
                .query((row, number) -> AppointmentRow.read(row, verdicts))
                .list();
    }

    private Flag flag(ResultSet row) throws SQLException {
        return new Flag(
                verdicts.read(row, "appointment_flag", row.getObject("appointment_id", UUID.class)),
                row.getInt("protocol_version"),
                Optional.ofNullable(row.getObject("earliest", LocalDate.class)),
                row.getTimestamp("since").toInstant());
    }
}
