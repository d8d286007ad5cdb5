package clinic.sunwise.booking.coursebooking.postgres;

import clinic.sunwise.booking.coursebooking.Course;
import clinic.sunwise.booking.coursebooking.CourseStore;
import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.protocols.Treatment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresCourses implements CourseStore {

    private final JdbcClient jdbc;

    PostgresCourses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Course course, String by) {
        jdbc.sql("""
                        INSERT INTO course (clinic_id, id, chain_id, patient_id, protocol, technique, depth, areas, sessions,
                            created_at, created_by, changed_at, changed_by)
                        VALUES (:clinic, :id, :chain, :patient, :protocol, :technique, :depth, :areas, :sessions,
                            :now, :by, :now, :by)
                        """)
                .param("clinic", course.clinic())
                .param("id", course.id())
                .param("chain", course.chain())
                .param("patient", course.patient())
                .param("protocol", course.treatment().protocol())
                .param("technique", course.treatment().technique())
                .param("depth", course.treatment().depth())
                .param(
                        "areas",
                        course.treatment().areas().stream().map(Area::code).toArray(String[]::new))
                .param("sessions", course.sessions())
                .param("now", Timestamp.from(course.createdAt()))
                .param("by", by)
                .update();
    }

    @Override
    public void change(Course course, String by, Instant now) {
        jdbc.sql("""
                        UPDATE course SET sessions = :sessions, changed_at = :now, changed_by = :by
                        WHERE clinic_id = :clinic AND id = :id
                        """)
                .param("sessions", course.sessions())
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("clinic", course.clinic())
                .param("id", course.id())
                .update();
    }

    @Override
    public Optional<Course> find(String clinic, UUID id) {
        return jdbc.sql("SELECT * FROM course WHERE clinic_id = :clinic AND id = :id")
                .param("clinic", clinic)
                .param("id", id)
                .query(PostgresCourses::course)
                .optional();
    }

    @Override
    public List<Course> list(String clinic, UUID patient, Optional<Position> after, int rows) {
        Position from = after.orElse(new Position(Instant.EPOCH, new UUID(0, 0)));
        return jdbc.sql("""
                        SELECT * FROM course
                        WHERE clinic_id = :clinic AND patient_id = :patient AND (created_at, id) > (:from, :id)
                        ORDER BY created_at, id
                        LIMIT :rows
                        """)
                .param("clinic", clinic)
                .param("patient", patient)
                .param("from", Timestamp.from(from.createdAt()))
                .param("id", from.id())
                .param("rows", rows)
                .query(PostgresCourses::course)
                .list();
    }

    private static Course course(ResultSet row, int number) throws SQLException {
        return new Course(
                row.getObject("id", UUID.class),
                row.getString("clinic_id"),
                row.getString("chain_id"),
                row.getObject("patient_id", UUID.class),
                new Treatment(
                        row.getString("protocol"), row.getString("technique"), row.getString("depth"), areas(row)),
                row.getInt("sessions"),
                row.getTimestamp("created_at").toInstant());
    }

    private static Set<Area> areas(ResultSet row) throws SQLException {
        Set<Area> areas = EnumSet.noneOf(Area.class);
        for (String code : (String[]) row.getArray("areas").getArray()) {
            areas.add(Area.of(code).orElseThrow());
        }
        return areas;
    }
}
