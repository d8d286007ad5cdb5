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

    PostgresFlags(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Appointment> upcoming(String chain, UUID patient, Instant now) {
        return jdbc.sql("""
                        SELECT * FROM sessions_of_patients(:chain, ARRAY[:patient])
                        WHERE state IN ('tentative', 'booked')
                            AND starts_at > :now
                        ORDER BY starts_at
                        """)
                .param("chain", chain)
                .param("patient", patient)
                .param("now", Timestamp.from(now))
                .query((row, number) -> AppointmentRow.read(row))
                .list();
    }

    @Override
    public Optional<Verdict> verdict(String chain, UUID patient, UUID appointment) {
        return jdbc.sql("SELECT verdict FROM sessions_of_patients(?, ARRAY[?]) WHERE id = ?")
                .params(chain, patient, appointment)
                .query((row, number) -> VerdictColumn.read(row.getString("verdict")))
                .optional();
    }

    @Override
    public void raise(Appointment appointment, Flag flag) {
        jdbc.sql("""
                        INSERT INTO appointment_flag
                            (clinic_id, appointment_id, verdict, protocol_version, earliest, since)
                        VALUES (:clinic, :id, :verdict::jsonb, :version, :earliest, :since)
                        ON CONFLICT (clinic_id, appointment_id)
                        DO UPDATE SET verdict = excluded.verdict, protocol_version = excluded.protocol_version,
                            earliest = excluded.earliest
                        """)
                .param("clinic", appointment.clinic())
                .param("id", appointment.id())
                .param("verdict", VerdictColumn.write(flag.verdict()))
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
        jdbc.sql("SELECT * FROM appointment_flag WHERE clinic_id = :clinic AND appointment_id = ANY(:ids)")
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
        return jdbc.sql("""
                        SELECT a.* FROM appointment a JOIN appointment_flag f
                            ON f.clinic_id = a.clinic_id AND f.appointment_id = a.id
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
                .query((row, number) -> AppointmentRow.read(row))
                .list();
    }

    private static Flag flag(ResultSet row) throws SQLException {
        return new Flag(
                VerdictColumn.read(row.getString("verdict")),
                row.getInt("protocol_version"),
                Optional.ofNullable(row.getObject("earliest", LocalDate.class)),
                row.getTimestamp("since").toInstant());
    }
}
