package clinic.sunwise.booking.retention.postgres;

import clinic.sunwise.booking.retention.PatientHistories;
import clinic.sunwise.booking.retention.PatientHistory;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresPatientHistories implements PatientHistories {

    /** A course that nobody has touched for so long is not running: its last session was years ago. */
    private static final int COURSE_RUNS_YEARS = 2;

    private static final String HISTORY = """
            SELECT p.chain_id, p.id, p.birth_date, coalesce(v.treated, false) AS treated,
                coalesce(v.clinic_id, (SELECT min(c.id) FROM clinic c WHERE c.chain_id = p.chain_id)) AS clinic_id,
                coalesce(v.countries, (SELECT array_agg(DISTINCT c.country) FROM clinic c WHERE c.chain_id = p.chain_id))
                    AS countries,
                greatest(p.created_at::date, v.last_on, (SELECT max(s.answered_at)::date FROM screening_answer s
                    WHERE s.chain_id = p.chain_id AND s.patient_id = p.id)) AS last_contact,
                CASE
                    WHEN EXISTS (SELECT FROM appointment a WHERE a.chain_id = p.chain_id AND a.patient_id = p.id
                        AND a.state IN ('requested', 'tentative', 'booked', 'arrived', 'in-treatment')) THEN 'appointment'
                    WHEN EXISTS (SELECT FROM course r WHERE r.chain_id = p.chain_id AND r.patient_id = p.id
                        AND r.changed_at >= :running)
                        OR EXISTS (SELECT FROM unsettled_account u WHERE u.chain_id = p.chain_id AND u.patient_id = p.id
                        AND u.expires_on >= :day) THEN 'course'
                    WHEN EXISTS (SELECT FROM unsettled_account u WHERE u.chain_id = p.chain_id AND u.patient_id = p.id
                        AND u.open_amount > 0) THEN 'invoice'
                END AS held_by
            FROM patient p
            LEFT JOIN LATERAL (
                SELECT bool_or(a.state = 'completed') AS treated, max(a.day) AS last_on,
                    array_agg(DISTINCT c.country) FILTER (WHERE a.state = 'completed') AS countries,
                    (array_agg(a.clinic_id ORDER BY a.starts_at DESC))[1] AS clinic_id
                FROM appointment a JOIN clinic c ON c.id = a.clinic_id
                WHERE a.chain_id = p.chain_id AND a.patient_id = p.id AND a.state <> 'held') v ON true
            WHERE p.erased_at IS NULL AND
            """;

    private static final String SILENT = """
            p.created_at < :before
            AND NOT EXISTS (SELECT FROM appointment a WHERE a.chain_id = p.chain_id AND a.patient_id = p.id AND a.day >= :before)
            AND NOT EXISTS (SELECT FROM screening_answer s
                WHERE s.chain_id = p.chain_id AND s.patient_id = p.id AND s.answered_at >= :before)
            """;

    private final JdbcClient jdbc;

    PostgresPatientHistories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PatientHistory> silentSince(LocalDate before, LocalDate day) {
        return asked(HISTORY + SILENT, day)
                .param("before", Date.valueOf(before))
                .query(PostgresPatientHistories::history)
                .list();
    }

    @Override
    public Optional<PatientHistory> of(UUID patient, LocalDate day) {
        return asked(HISTORY + "p.id = :patient", day)
                .param("patient", patient)
                .query(PostgresPatientHistories::history)
                .optional();
    }

    private JdbcClient.StatementSpec asked(String sql, LocalDate day) {
        return jdbc.sql(sql)
                .param("day", Date.valueOf(day))
                .param("running", Date.valueOf(day.minusYears(COURSE_RUNS_YEARS)));
    }

    private static PatientHistory history(ResultSet row, int number) throws SQLException {
        return new PatientHistory(
                row.getString("chain_id"),
                row.getObject("id", UUID.class),
                row.getObject("birth_date", LocalDate.class),
                row.getString("clinic_id"),
                row.getBoolean("treated"),
                List.of((String[]) row.getArray("countries").getArray()),
                row.getObject("last_contact", LocalDate.class),
                row.getString("held_by"));
    }
}
