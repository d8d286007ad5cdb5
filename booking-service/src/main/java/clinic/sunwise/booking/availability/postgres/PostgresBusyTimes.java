package clinic.sunwise.booking.availability.postgres;

import clinic.sunwise.booking.availability.BusyTimes;
import clinic.sunwise.booking.availability.TimeRange;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresBusyTimes implements BusyTimes {

    private final JdbcClient jdbc;

    PostgresBusyTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void oneAfterTheOther(String clinic, LocalDate day) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('calendar ' || ? || ' ' || ?, 22))")
                .params(clinic, day.toString())
                .query((row, number) -> 0)
                .list();
    }

    @Override
    public Map<UUID, List<TimeRange>> of(String clinic, TimeRange range, Instant now) {
        Map<UUID, List<TimeRange>> busy = new HashMap<>();
        jdbc.sql("""
                        SELECT o.resource_id, lower(o.during), upper(o.during)
                        FROM busy_time o
                        WHERE o.clinic_id = :clinic AND upper(o.during) > :start AND lower(o.during) < :end
                          AND NOT EXISTS (
                              SELECT FROM appointment a
                              WHERE a.clinic_id = o.clinic_id AND a.id = o.appointment_id
                                AND a.state = 'held' AND a.held_until <= :now)
                        """)
                .param("clinic", clinic)
                .param("start", Timestamp.from(range.start()))
                .param("end", Timestamp.from(range.end()))
                .param("now", Timestamp.from(now))
                .query((row, number) -> busy.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(new TimeRange(
                                row.getTimestamp(2).toInstant(),
                                row.getTimestamp(3).toInstant())))
                .list();
        return busy;
    }
}
