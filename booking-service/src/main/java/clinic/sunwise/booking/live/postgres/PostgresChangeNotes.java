package clinic.sunwise.booking.live.postgres;

import clinic.sunwise.booking.live.Change;
import clinic.sunwise.booking.live.ChangeNotes;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the notes of the calendar (V4) and those of the desk (V85), each in one statement, so that all of it is of one moment. */
@Repository
class PostgresChangeNotes implements ChangeNotes {

    private static final String SEEN = """
            WITH seen AS (
                SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS position,
                    (SELECT transaction::text::bigint FROM occupancy_change_horizon) AS horizon)
            """;

    private final JdbcClient jdbc;

    PostgresChangeNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Reading since(Set<String> clinics, long position) {
        return jdbc.sql(SEEN + """
                        , noted AS (
                            SELECT clinic_id, transaction, 'appointment' AS kind, appointment_id AS id FROM occupancy_change
                            WHERE clinic_id IN (:clinics) AND transaction >= :position::text::xid8
                            UNION
                            SELECT clinic_id, transaction, kind, subject_id FROM desk_change
                            WHERE clinic_id IN (:clinics) AND transaction >= :position::text::xid8)
                        SELECT position, horizon, n.clinic_id, n.transaction::text::bigint AS transaction, n.kind, n.id
                        FROM seen LEFT JOIN noted n ON true
                        """)
                .param("clinics", clinics)
                .param("position", position)
                .query(PostgresChangeNotes::reading);
    }

    @Override
    public Reading now() {
        return jdbc.sql(SEEN + "SELECT position, horizon FROM seen")
                .query((row, number) -> new Reading(row.getLong("position"), row.getLong("horizon"), List.of()))
                .single();
    }

    private static Reading reading(ResultSet rows) throws java.sql.SQLException {
        rows.next();
        long position = rows.getLong("position");
        long horizon = rows.getLong("horizon");
        List<Note> notes = new ArrayList<>();
        do {
            UUID id = rows.getObject("id", UUID.class);
            if (id != null) {
                notes.add(new Note(
                        rows.getLong("transaction"),
                        rows.getString("clinic_id"),
                        new Change(rows.getString("kind"), id)));
            }
        } while (rows.next());
        return new Reading(position, horizon, notes);
    }
}
