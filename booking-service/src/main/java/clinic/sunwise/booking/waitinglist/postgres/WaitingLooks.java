package clinic.sunwise.booking.waitinglist.postgres;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose lists have to be looked through, because something may have got free there since they last were. */
@Repository
class WaitingLooks {

    /** What is not noted as a change, such as another protocol or a patient's answers, is seen after so long. */
    private static final Duration AT_LEAST_EVERY = Duration.ofMinutes(15);

    /** Hours and policies may be as old as that when they are read, and a change may be committed later than it says. */
    private static final Duration OVERLAP = Duration.ofSeconds(15);

    /** Without a sign of life for so long, whoever was looking through a list has died. Each entry takes a fraction of a second. */
    static final Duration LEASE = Duration.ofMinutes(2);

    /**
     * A list that is being looked through.
     *
     * @param look that it is leased to
     * @param xmin the oldest transaction that was still running before it was looked through
     */
    record Due(String clinic, UUID look, long xmin) {}

    private final JdbcClient jdbc;

    WaitingLooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** There is a list at the clinic from now on. */
    void begin(String clinic) {
        jdbc.sql(
                        "INSERT INTO waiting_look (clinic_id, seen, looked_at) VALUES (?, '0', '-infinity') ON CONFLICT DO NOTHING")
                .param(clinic)
                .update();
    }

    /** The clinics whose lists have to be looked through, the one first that was not for longest. */
    List<String> due(Instant now) {
        return jdbc.sql("""
                        SELECT l.clinic_id FROM waiting_look l
                        WHERE (l.looking_until IS NULL OR l.looking_until <= :now)
                          AND EXISTS (SELECT FROM waiting_wish w WHERE w.clinic_id = l.clinic_id AND w.state = 'waiting')
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

    /** Leases the clinic's list; empty while somebody else is looking through it. */
    Optional<Due> lease(String clinic, Instant now) {
        return jdbc.sql("""
                        UPDATE waiting_look SET looking = :look, looking_until = :until
                        WHERE clinic_id = :clinic AND (looking_until IS NULL OR looking_until <= :now)
                        RETURNING clinic_id, looking, pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS xmin
                        """)
                .param("look", UUID.randomUUID())
                .param("until", Timestamp.from(now.plus(LEASE)))
                .param("clinic", clinic)
                .param("now", Timestamp.from(now))
                .query((row, number) ->
                        new Due(row.getString("clinic_id"), row.getObject("looking", UUID.class), row.getLong("xmin")))
                .optional();
    }

    /** A sign of life; false if the list is somebody else's by now. */
    boolean renew(Due due, Instant now) {
        return jdbc.sql("""
                        UPDATE waiting_look SET looking_until = :until WHERE clinic_id = :clinic AND looking = :look
                        """)
                        .param("until", Timestamp.from(now.plus(LEASE)))
                        .param("clinic", due.clinic())
                        .param("look", due.look())
                        .update()
                == 1;
    }

    /** The list was looked through to its end; changes of transactions before the look were seen. */
    void seen(Due due, Instant now) {
        jdbc.sql("""
                        UPDATE waiting_look SET seen = :xmin::text::xid8, looked_at = :now, looking = NULL, looking_until = NULL
                        WHERE clinic_id = :clinic AND looking = :look
                        """)
                .param("xmin", due.xmin())
                .param("now", Timestamp.from(now))
                .param("clinic", due.clinic())
                .param("look", due.look())
                .update();
    }

    /** It was not, and is due again at once. */
    void leave(Due due) {
        jdbc.sql("""
                        UPDATE waiting_look SET looking = NULL, looking_until = NULL
                        WHERE clinic_id = :clinic AND looking = :look
                        """).param("clinic", due.clinic()).param("look", due.look()).update();
    }
}
