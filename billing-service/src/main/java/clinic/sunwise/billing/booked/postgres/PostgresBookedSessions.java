package clinic.sunwise.billing.booked.postgres;

import clinic.sunwise.billing.booked.BookedSession;
import clinic.sunwise.billing.booked.BookedSessions;
import clinic.sunwise.billing.pricing.Treatment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresBookedSessions implements BookedSessions {

    private final JdbcClient jdbc;

    PostgresBookedSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(BookedSession session) {
        jdbc.sql("""
                        insert into booked_session (clinic, appointment, patient, protocol, technique, depth, areas,
                            starts_at, booked_on, state)
                        values (:clinic, :appointment, :patient, :protocol, :technique, :depth, :areas,
                            :startsAt, :bookedOn, :state)
                        on conflict do nothing
                        """)
                .param("clinic", session.clinic())
                .param("appointment", session.appointment())
                .param("patient", session.patient())
                .param("protocol", session.treatment().protocol())
                .param("technique", session.treatment().technique())
                .param("depth", session.treatment().depth())
                .param("areas", session.treatment().areas().toArray(String[]::new), Types.ARRAY)
                .param("startsAt", Timestamp.from(session.startsAt()))
                .param("bookedOn", session.bookedOn())
                .param("state", session.state().code())
                .update();
    }

    @Override
    public void moved(String clinic, UUID appointment, Instant startsAt) {
        jdbc.sql(
                        "update booked_session set starts_at = :startsAt where clinic = :clinic and appointment = :appointment")
                .param("startsAt", Timestamp.from(startsAt))
                .param("clinic", clinic)
                .param("appointment", appointment)
                .update();
    }

    @Override
    public void ended(String clinic, UUID appointment, BookedSession.State state) {
        jdbc.sql("update booked_session set state = :state where clinic = :clinic and appointment = :appointment")
                .param("state", state.code())
                .param("clinic", clinic)
                .param("appointment", appointment)
                .update();
    }

    @Override
    public Optional<BookedSession> find(String clinic, UUID appointment) {
        return jdbc.sql("select * from booked_session where clinic = :clinic and appointment = :appointment")
                .param("clinic", clinic)
                .param("appointment", appointment)
                .query(PostgresBookedSessions::row)
                .optional();
    }

    private static BookedSession row(ResultSet row, int number) throws SQLException {
        String state = row.getString("state");
        List<String> areas = List.of((String[]) row.getArray("areas").getArray());
        return new BookedSession(
                row.getString("clinic"),
                row.getObject("appointment", UUID.class),
                row.getObject("patient", UUID.class),
                new Treatment(row.getString("protocol"), row.getString("technique"), row.getString("depth"), areas),
                row.getTimestamp("starts_at").toInstant(),
                row.getObject("booked_on", LocalDate.class),
                Stream.of(BookedSession.State.values())
                        .filter(each -> each.code().equals(state))
                        .findFirst()
                        .orElseThrow());
    }
}
