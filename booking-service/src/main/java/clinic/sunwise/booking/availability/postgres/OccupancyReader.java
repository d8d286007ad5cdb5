package clinic.sunwise.booking.availability.postgres;

import clinic.sunwise.booking.availability.Taken;
import clinic.sunwise.booking.availability.TimeRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads a clinic's occupancy, whole or what has changed; each in one statement, so that all of it is of one moment. */
final class OccupancyReader {

    /**
     * What a statement saw.
     *
     * @param xmin the oldest transaction that was still running: all before it has been seen
     * @param horizon the oldest transaction whose changes are still noted
     * @param changed appointments with a row, or whose change is noted
     */
    record Reading(long xmin, long horizon, Set<UUID> changed, List<Taken> taken) {

        /** True where no change since that transaction has been forgotten. */
        boolean follows(long transaction) {
            return horizon <= transaction;
        }
    }

    private static final String SEEN = """
            WITH seen AS (
                SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS xmin,
                    (SELECT transaction::text::bigint FROM occupancy_change_horizon) AS horizon)
            """;

    private final JdbcClient jdbc;

    OccupancyReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything that ends after the moment. */
    Reading all(String clinic, Instant after) {
        return read(jdbc.sql(SEEN + """
                        SELECT xmin, horizon, o.appointment_id, o.resource_id, lower(o.during) AS starts,
                            upper(o.during) AS ends, a.held_until
                        FROM seen
                        LEFT JOIN busy_time o ON o.clinic_id = :clinic AND upper(o.during) > :after
                        LEFT JOIN appointment a ON a.clinic_id = o.clinic_id AND a.id = o.appointment_id
                            AND a.held_until IS NOT NULL
                        """).param("clinic", clinic).param("after", Timestamp.from(after)));
    }

    /** What was changed by transactions from that one on, as it is now; an appointment that is gone has no rows. */
    Reading changedSince(String clinic, long xmin) {
        return read(jdbc.sql(SEEN + """
                        SELECT xmin, horizon, c.appointment_id, o.resource_id, lower(o.during) AS starts,
                            upper(o.during) AS ends, a.held_until
                        FROM seen
                        LEFT JOIN (
                            SELECT DISTINCT appointment_id FROM occupancy_change
                            WHERE clinic_id = :clinic AND transaction >= :xmin::text::xid8) c ON true
                        LEFT JOIN occupancy o ON o.clinic_id = :clinic AND o.appointment_id = c.appointment_id
                        LEFT JOIN appointment a ON a.clinic_id = :clinic AND a.id = o.appointment_id
                        """).param("clinic", clinic).param("xmin", xmin));
    }

    private static Reading read(JdbcClient.StatementSpec statement) {
        return statement.query((ResultSet rows) -> {
            Set<UUID> changed = new HashSet<>();
            List<Taken> taken = new ArrayList<>();
            rows.next();
            long xmin = rows.getLong("xmin");
            long horizon = rows.getLong("horizon");
            do {
                Optional.ofNullable(rows.getObject("appointment_id", UUID.class))
                        .ifPresent(changed::add);
                taken(rows).ifPresent(taken::add);
            } while (rows.next());
            return new Reading(xmin, horizon, changed, taken);
        });
    }

    private static Optional<Taken> taken(ResultSet row) throws SQLException {
        UUID resource = row.getObject("resource_id", UUID.class);
        if (resource == null) {
            return Optional.empty();
        }
        return Optional.of(new Taken(
                row.getObject("appointment_id", UUID.class),
                resource,
                new TimeRange(
                        row.getTimestamp("starts").toInstant(),
                        row.getTimestamp("ends").toInstant()),
                instant(row.getTimestamp("held_until"))));
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
