package clinic.sunwise.booking.appointments.postgres;

import clinic.sunwise.booking.appointments.BookedByProtocol;
import clinic.sunwise.booking.protocols.Treatment;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresBookedByProtocol implements BookedByProtocol {

    private final JdbcClient jdbc;

    PostgresBookedByProtocol(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Treatment> treatments(String clinic, String protocol, LocalDate from, Optional<LocalDate> until) {
        return jdbc.sql("""
                        SELECT DISTINCT protocol, technique, depth, areas FROM appointment
                        WHERE clinic_id = :clinic AND protocol = :protocol AND state IN ('tentative', 'booked', 'arrived', 'in-treatment')
                            AND day >= :from AND day < coalesce(:until::date, 'infinity')
                        """)
                .param("clinic", clinic)
                .param("protocol", protocol)
                .param("from", from)
                .param("until", until.orElse(null))
                .query((row, number) -> AppointmentRow.treatment(row))
                .list();
    }

    @Override
    public List<UUID> patients(
            String clinic, String protocol, LocalDate from, Instant now, Optional<UUID> after, int rows) {
        return jdbc.sql("""
                        SELECT DISTINCT patient_id FROM appointment
                        WHERE clinic_id = :clinic AND protocol = :protocol AND state IN ('tentative', 'booked')
                            AND day >= :from AND starts_at > :now AND patient_id > :after
                        ORDER BY patient_id
                        LIMIT :rows
                        """)
                .param("clinic", clinic)
                .param("protocol", protocol)
                .param("from", from)
                .param("now", Timestamp.from(now))
                .param("after", after.orElse(new UUID(0, 0)))
                .param("rows", rows)
                .query(UUID.class)
                .list();
    }

    @Override
    public int note(String clinic, String protocol, LocalDate from, Instant now) {
        return jdbc.sql("""
                        INSERT INTO patient_to_reconsider (chain_id, patient_id, since)
                        SELECT DISTINCT chain_id, patient_id, :now::timestamptz FROM appointment
                        WHERE clinic_id = :clinic AND protocol = :protocol AND state IN ('tentative', 'booked')
                            AND day >= :from AND starts_at > :now
                        """)
                .param("clinic", clinic)
                .param("protocol", protocol)
                .param("from", from)
                .param("now", Timestamp.from(now))
                .update();
    }

    @Override
    public Optional<Noted> take() {
        return jdbc.sql("""
                        DELETE FROM patient_to_reconsider WHERE id = (
                            SELECT id FROM patient_to_reconsider ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING chain_id, patient_id
                        """)
                .query((row, number) -> new Noted(row.getString("chain_id"), row.getObject("patient_id", UUID.class)))
                .optional();
    }
}
