package clinic.sunwise.booking.directory.postgres;

import clinic.sunwise.booking.directory.Hours;
import clinic.sunwise.booking.directory.HoursPattern;
import clinic.sunwise.booking.directory.TimetableEntry;
import clinic.sunwise.booking.directory.TimetableStore;
import clinic.sunwise.booking.directory.WeeklyHours;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Patterns and entries; what was withdrawn stays in the tables only. */
@Repository
class TimetableRows implements TimetableStore {

    private record PatternRow(UUID id, Optional<UUID> subject, LocalDate from, Optional<LocalDate> to) {}

    private final JdbcClient jdbc;

    TimetableRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void lock(String clinic) {
        jdbc.sql("SELECT id FROM clinic WHERE id = ? FOR UPDATE")
                .param(clinic)
                .query(String.class)
                .single();
    }

    @Override
    public List<TimetableEntry> entries(String clinic) {
        return jdbc.sql("""
                        SELECT * FROM timetable_entry WHERE clinic_id = ? AND withdrawn_at IS NULL
                        ORDER BY first_day, last_day, id
                        """).param(clinic).query((row, number) -> entry(row)).list();
    }

    @Override
    public List<HoursPattern> patterns(String clinic) {
        Map<PatternRow, SortedMap<Integer, List<HoursRow>>> weeks = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT p.id, p.practitioner_id, p.first_day, p.last_day, week, h.weekday, h.starts, h.ends
                        FROM hours_pattern p
                        CROSS JOIN generate_series(1, p.weeks) AS number (week)
                        LEFT JOIN hours_pattern_hours h USING (clinic_id, id, week)
                        WHERE p.clinic_id = ? AND p.withdrawn_at IS NULL
                        ORDER BY p.first_day, p.id, week, h.weekday, h.starts
                        """).param(clinic).query((ResultSet row) -> {
            while (row.next()) {
                List<HoursRow> hours = weeks.computeIfAbsent(pattern(row), _ -> new TreeMap<>())
                        .computeIfAbsent(row.getInt("week"), _ -> new ArrayList<>());
                if (row.getObject("weekday") != null) {
                    hours.add(HoursRow.read(row));
                }
            }
            return weeks.size();
        });
        return weeks.entrySet().stream()
                .map(each -> new HoursPattern(
                        each.getKey().id(),
                        each.getKey().subject(),
                        each.getKey().from(),
                        each.getKey().to(),
                        each.getValue().values().stream().map(HoursRow::weekly).toList()))
                .toList();
    }

    @Override
    public void add(String clinic, TimetableEntry entry, Change change) {
        jdbc.sql("""
                        INSERT INTO timetable_entry (clinic_id, id, kind, subject_id, first_day, last_day, starts, ends, reason,
                            created_at, created_by)
                        VALUES (:clinic, :id, :kind, :subject, :from, :to, :starts, :ends, :reason, :now, :by)
                        """)
                .param("clinic", clinic)
                .param("id", entry.id())
                .param("kind", entry.kind().code())
                .param("subject", entry.subject().orElse(null))
                .param("from", entry.from())
                .param("to", entry.to())
                .param("starts", entry.hours().map(Hours::from).orElse(null))
                .param("ends", entry.hours().map(Hours::to).orElse(null))
                .param("reason", entry.reason())
                .param("now", Timestamp.from(change.at()))
                .param("by", change.by())
                .update();
    }

    @Override
    public void add(String clinic, HoursPattern pattern, Change change) {
        jdbc.sql("""
                        INSERT INTO hours_pattern (clinic_id, id, practitioner_id, first_day, last_day, weeks, created_at,
                            created_by)
                        VALUES (:clinic, :id, :practitioner, :from, :to, :weeks, :now, :by)
                        """)
                .param("clinic", clinic)
                .param("id", pattern.id())
                .param("practitioner", pattern.subject().orElse(null))
                .param("from", pattern.from())
                .param("to", pattern.to().orElse(null))
                .param("weeks", pattern.weeks().size())
                .param("now", Timestamp.from(change.at()))
                .param("by", change.by())
                .update();
        for (int week = 1; week <= pattern.weeks().size(); week++) {
            insertWeek(clinic, pattern.id(), week, pattern.weeks().get(week - 1));
        }
    }

    private void insertWeek(String clinic, UUID pattern, int week, WeeklyHours hours) {
        hours.byDay()
                .forEach((day, stretches) ->
                        stretches.forEach(each -> jdbc.sql("INSERT INTO hours_pattern_hours VALUES (?, ?, ?, ?, ?, ?)")
                                .params(clinic, pattern, week, day.getValue(), each.from(), each.to())
                                .update()));
    }

    @Override
    public void withdrawEntry(String clinic, UUID id, LocalDate today, Change change) {
        withdraw("timetable_entry", clinic, id, today, change);
    }

    @Override
    public void withdrawPattern(String clinic, UUID id, LocalDate today, Change change) {
        withdraw("hours_pattern", clinic, id, today, change);
    }

    private void withdraw(String table, String clinic, UUID id, LocalDate today, Change change) {
        jdbc.sql("UPDATE " + table + """
                         SET last_day = CASE WHEN first_day < :today THEN :today - 1 ELSE last_day END,
                            withdrawn_at = CASE WHEN first_day < :today THEN NULL ELSE :now::timestamptz END,
                            withdrawn_by = CASE WHEN first_day < :today THEN NULL ELSE :by END
                        WHERE clinic_id = :clinic AND id = :id AND withdrawn_at IS NULL
                            AND coalesce(last_day, 'infinity') >= :today
                        """)
                .param("today", today)
                .param("now", Timestamp.from(change.at()))
                .param("by", change.by())
                .param("clinic", clinic)
                .param("id", id)
                .update();
    }

    @Override
    public List<BookedUse> booked(String clinic, Instant after) {
        return jdbc.sql("""
                        SELECT a.id, a.patient_id, o.resource_id, lower(o.during) AS starts, upper(o.during) AS ends, a.starts_at
                        FROM busy_time o
                        JOIN appointment a ON a.clinic_id = o.clinic_id AND a.id = o.appointment_id
                        WHERE o.clinic_id = :clinic AND upper(o.during) > :after AND a.state IN ('tentative', 'booked')
                        ORDER BY a.starts_at, a.id
                        """)
                .param("clinic", clinic)
                .param("after", Timestamp.from(after))
                .query((row, number) -> new BookedUse(
                        row.getObject("id", UUID.class),
                        row.getObject("patient_id", UUID.class),
                        row.getObject("resource_id", UUID.class),
                        row.getTimestamp("starts").toInstant(),
                        row.getTimestamp("ends").toInstant(),
                        row.getTimestamp("starts_at").toInstant()))
                .list();
    }

    private static PatternRow pattern(ResultSet row) throws SQLException {
        return new PatternRow(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getObject("practitioner_id", UUID.class)),
                row.getObject("first_day", LocalDate.class),
                Optional.ofNullable(row.getObject("last_day", LocalDate.class)));
    }

    private static TimetableEntry entry(ResultSet row) throws SQLException {
        return new TimetableEntry(
                row.getObject("id", UUID.class),
                TimetableEntry.Kind.of(row.getString("kind")).orElseThrow(),
                Optional.ofNullable(row.getObject("subject_id", UUID.class)),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                hours(row.getObject("starts", LocalTime.class), row.getObject("ends", LocalTime.class)),
                row.getString("reason"));
    }

    private static Optional<Hours> hours(@Nullable LocalTime starts, @Nullable LocalTime ends) {
        return starts == null || ends == null ? Optional.empty() : Optional.of(new Hours(starts, ends));
    }
}
