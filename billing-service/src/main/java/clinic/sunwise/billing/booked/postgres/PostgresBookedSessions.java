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
    public boolean booked(BookedSession session, Instant toldAt) {
        return jdbc.sql("""
                        insert into booked_session (clinic, appointment, patient, protocol, technique, depth, areas,
                            starts_at, booked_on, state, told_at)
                        values (:clinic, :appointment, :patient, :protocol, :technique, :depth, :areas,
                            :startsAt, :bookedOn, :state, :toldAt)
                        on conflict (clinic, appointment) do update
                            set starts_at = excluded.starts_at, state = excluded.state, told_at = excluded.told_at
                            where booked_session.told_at <= excluded.told_at
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
                        .param("toldAt", Timestamp.from(toldAt))
                        .update()
                == 1;
    }

    @Override
    public void moved(String clinic, UUID appointment, Instant startsAt, Instant toldAt) {
        jdbc.sql("""
                        update booked_session set starts_at = :startsAt, told_at = :toldAt
                        where clinic = :clinic and appointment = :appointment and told_at <= :toldAt
                        """)
                .param("startsAt", Timestamp.from(startsAt))
                .param("toldAt", Timestamp.from(toldAt))
                .param("clinic", clinic)
                .param("appointment", appointment)
                .update();
    }

    @Override
    public boolean ended(String clinic, UUID appointment, BookedSession.State state, Instant toldAt) {
        boolean written = jdbc.sql("""
                        update booked_session set state = :state, told_at = :toldAt
                        where clinic = :clinic and appointment = :appointment and told_at <= :toldAt and state <> :state
                        """)
                        .param("state", state.code())
                        .param("toldAt", Timestamp.from(toldAt))
                        .param("clinic", clinic)
                        .param("appointment", appointment)
                        .update()
                == 1;
        return written || find(clinic, appointment).isEmpty();
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
