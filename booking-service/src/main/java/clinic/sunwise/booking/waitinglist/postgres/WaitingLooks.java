package clinic.sunwise.booking.waitinglist.postgres;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose lists have to be looked through, because something may have got free there since they last were. */
@Repository
class WaitingLooks {

    /** What is not noted as a change, such as another protocol or a patient's answers, is seen after so long. */
    private static final Duration AT_LEAST_EVERY = Duration.ofMinutes(15);

    /** Hours and policies may be as old as that when they are read, and a change may be committed later than it says. */
    private static final Duration OVERLAP = Duration.ofSeconds(15);

    /** A list whose row is locked, with the oldest transaction that was still running before it was looked through. */
    record Due(String clinic, long xmin) {}

    private final JdbcClient jdbc;

    WaitingLooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** There is a list at the clinic from now on. */
    void begin(String clinic) {
        jdbc.sql("INSERT INTO waiting_look VALUES (?, '0', '-infinity') ON CONFLICT DO NOTHING")
                .param(clinic)
                .update();
    }

    /** The clinics whose lists have to be looked through, the one first that was not for longest. */
    List<String> due(Instant now) {
        return jdbc.sql("""
                        SELECT l.clinic_id FROM waiting_look l
                        WHERE EXISTS (SELECT FROM waiting_wish w WHERE w.clinic_id = l.clinic_id AND w.state = 'waiting')
                          AND (l.looked_at <= :longAgo
                            OR EXISTS (SELECT FROM waiting_wish w
                                WHERE w.clinic_id = l.clinic_id AND w.state = 'waiting' AND w.looked_at IS NULL)
                            OR EXISTS (SELECT FROM occupancy_change c
                                WHERE c.clinic_id = l.clinic_id AND c.transaction >= l.seen)
                            OR EXISTS (SELECT FROM appointment a
                                WHERE a.clinic_id = l.clinic_id AND a.state = 'held' AND a.held_until > l.looked_at
                                  AND a.held_until <= :now)
                            OR EXISTS (SELECT FROM waiting_offer o
                                WHERE o.clinic_id = l.clinic_id AND o.ended_at >= l.looked_at - :overlap::interval)
                            OR EXISTS (SELECT FROM timetable_entry e
                                WHERE e.clinic_id = l.clinic_id
                                  AND greatest(e.created_at, e.withdrawn_at) >= l.looked_at - :overlap::interval)
                            OR EXISTS (SELECT FROM hours_pattern p
                                WHERE p.clinic_id = l.clinic_id
                                  AND greatest(p.created_at, p.withdrawn_at) >= l.looked_at - :overlap::interval))
                        ORDER BY l.looked_at, l.clinic_id
                        """)
                .param("longAgo", Timestamp.from(now.minus(AT_LEAST_EVERY)))
                .param("now", Timestamp.from(now))
                .param("overlap", OVERLAP.toString())
                .query(String.class)
                .list();
    }

    /** The clinic's list, its row locked; empty while somebody else is looking through it. */
    Optional<Due> lock(String clinic) {
        return jdbc.sql("""
                        SELECT clinic_id, pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS xmin
                        FROM waiting_look WHERE clinic_id = ? FOR UPDATE SKIP LOCKED
                        """)
                .param(clinic)
                .query((row, number) -> new Due(row.getString("clinic_id"), row.getLong("xmin")))
                .optional();
    }

    /** The list was looked through; changes of transactions before that one were seen. */
    void seen(Due due, Instant now) {
        jdbc.sql("UPDATE waiting_look SET seen = :xmin::text::xid8, looked_at = :now WHERE clinic_id = :clinic")
                .param("xmin", due.xmin())
                .param("now", Timestamp.from(now))
                .param("clinic", due.clinic())
                .update();
    }
}
