package clinic.sunwise.booking.appointments.postgres;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.appointments.CourseSessionStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresCourseSessions implements CourseSessionStore {

    private final JdbcClient jdbc;
    private final VerdictColumn verdicts;

    PostgresCourseSessions(JdbcClient jdbc, VerdictColumn verdicts) {
        this.jdbc = jdbc;
        this.verdicts = verdicts;
    }

    private record Member(UUID course, Appointment appointment) {}

    @Override
    public void join(UUID course, Appointment appointment) {
        jdbc.sql("UPDATE appointment SET course_id = :course WHERE clinic_id = :clinic AND id = :id")
                .param("course", course)
                .param("clinic", appointment.clinic())
                .param("id", appointment.id())
                .update();
    }

    @Override
    public int length(String clinic, UUID course) {
        return jdbc.sql("SELECT sessions FROM course WHERE clinic_id = :clinic AND id = :id")
                .param("clinic", clinic)
                .param("id", course)
                .query(Integer.class)
                .single();
    }

    @Override
    public Map<UUID, List<Appointment>> of(String clinic, Collection<UUID> courses) {
        return jdbc
                .sql(AppointmentRow.SELECT + """
                        WHERE clinic_id = :clinic AND course_id = ANY(:courses)
                        ORDER BY starts_at, id
                        """)
                .param("clinic", clinic)
                .param("courses", courses.toArray(UUID[]::new))
                .query((row, number) ->
                        new Member(row.getObject("course_id", UUID.class), AppointmentRow.read(row, verdicts)))
                .list()
                .stream()
                .collect(groupingBy(Member::course, mapping(Member::appointment, toList())));
    }
}
