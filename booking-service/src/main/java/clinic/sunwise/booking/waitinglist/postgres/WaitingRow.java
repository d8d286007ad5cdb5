package clinic.sunwise.booking.waitinglist.postgres;

import clinic.sunwise.booking.availability.TimeRange;
import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.protocols.Treatment;
import clinic.sunwise.booking.waitinglist.Offer;
import clinic.sunwise.booking.waitinglist.Standing;
import clinic.sunwise.booking.waitinglist.Wish;
import clinic.sunwise.booking.waitinglist.WishState;
import clinic.sunwise.booking.waitinglist.WishedTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads rows of the tables {@code waiting_wish} and {@code waiting_offer}. */
final class WaitingRow {

    private WaitingRow() {}

    static Wish wish(ResultSet row, int number) throws SQLException {
        return new Wish(
                row.getObject("id", UUID.class),
                row.getString("clinic_id"),
                row.getString("chain_id"),
                row.getObject("patient_id", UUID.class),
                new Treatment(
                        row.getString("protocol"), row.getString("technique"), row.getString("depth"), areas(row)),
                times(row),
                WishState.of(row.getString("state")).orElseThrow(),
                row.getTimestamp("created_at").toInstant(),
                Standing.of(row.getString("standing")),
                Optional.ofNullable(row.getTimestamp("looked_at")).map(Timestamp::toInstant));
    }

    static Offer offer(ResultSet row, int number) throws SQLException {
        return new Offer(
                row.getObject("id", UUID.class),
                row.getObject("wish_id", UUID.class),
                row.getObject("hold_id", UUID.class),
                row.getObject("practitioner_id", UUID.class),
                new TimeRange(
                        row.getTimestamp("starts_at").toInstant(),
                        row.getTimestamp("ends_at").toInstant()),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("held_until").toInstant(),
                Optional.ofNullable(row.getString("ending")).flatMap(Offer.Ending::of));
    }

    private static WishedTimes times(ResultSet row) throws SQLException {
        LocalTime latest = row.getObject("latest", LocalTime.class);
        return new WishedTimes(
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                Stream.of((Object[]) row.getArray("weekdays").getArray())
                        .map(day -> DayOfWeek.of(((Number) day).intValue()))
                        .collect(Collectors.toSet()),
                Optional.ofNullable(row.getObject("earliest", LocalTime.class))
                        .map(earliest -> new WishedTimes.Hours(earliest, latest)),
                Optional.ofNullable(row.getObject("practitioner_id", UUID.class)));
    }

    private static Set<Area> areas(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("areas").getArray())
                .map(code -> Area.of(code).orElseThrow())
                .collect(Collectors.toSet());
    }
}
