package clinic.sunwise.systemtests.bench;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.systemtests.Evidence;
import clinic.sunwise.systemtests.Stack;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The check of a race sees what no race may bring about: rows that the real table would refuse, in one that refuses nothing. */
@Order(3)
@ExtendWith(Evidence.class)
class RaceCheckTest {

    private static final RaceCheck NOTHING_WRONG = new RaceCheck(0, 0, 0, 0, 0);
    private static final int FIRST = 21_500;
    private static final int LAST = 21_509;

    private final Subject subject = new Subject(Stack.running(), Choice.of(List.of(), Set.of()));

    private record Row(int number, int patient, int resource, String starts, String state) {

        UUID id() {
            return new UUID(1, number);
        }
    }

    private static Row booked(int number, int patient, int resource, String starts) {
        return new Row(number, patient, resource, starts, "booked");
    }

    private static Row cancelled(int number, int patient, int resource, String starts) {
        return new Row(number, patient, resource, starts, "cancelled");
    }

    @Test
    void seesNothingWhereNothingIsWrong() throws SQLException {
        Row first = booked(1, 0, 1, "2027-10-04 08:00Z");
        Row next = booked(2, 1, 1, "2027-10-04 08:30Z");
        Row givenUp = cancelled(3, 2, 1, "2027-10-04 08:00Z");
        Row later = booked(4, 0, 2, "2027-10-11 08:00Z");

        assertThat(check(List.of(first, next, givenUp, later), List.of(first, next, givenUp, later), List.of(givenUp)))
                .isEqualTo(NOTHING_WRONG);
    }

    @Test
    void seesWhatOverlaps() throws SQLException {
        Row first = booked(1, 0, 1, "2027-10-04 08:00Z");
        Row sameResource = booked(2, 1, 1, "2027-10-04 08:25Z");
        Row samePatient = booked(3, 1, 2, "2027-10-04 08:30Z");

        assertThat(check(List.of(first, sameResource), List.of(first, sameResource), List.of()))
                .as("practitioner, room and device")
                .isEqualTo(new RaceCheck(3, 0, 0, 0, 0));
        assertThat(check(List.of(sameResource, samePatient), List.of(sameResource, samePatient), List.of()))
                .as("one patient, who comes twice within seven days as well")
                .isEqualTo(new RaceCheck(1, 1, 0, 0, 0));
    }

    @Test
    void seesSessionsTooCloseToEachOther() throws SQLException {
        Row first = booked(1, 0, 1, "2027-10-04 08:00Z");
        Row sixDaysLater = booked(2, 0, 1, "2027-10-10 08:00Z");

        assertThat(check(List.of(first, sixDaysLater), List.of(first, sixDaysLater), List.of()))
                .isEqualTo(new RaceCheck(0, 1, 0, 0, 0));
    }

    @Test
    void seesAnswersThatAreNotTrue() throws SQLException {
        Row there = booked(1, 0, 1, "2027-10-04 08:00Z");
        Row lost = booked(2, 1, 2, "2027-10-04 08:00Z");

        assertThat(check(List.of(there), List.of(there, lost), List.of())).isEqualTo(new RaceCheck(0, 0, 1, 0, 0));
        assertThat(check(List.of(there, lost), List.of(there), List.of())).isEqualTo(new RaceCheck(0, 0, 0, 1, 0));
        assertThat(check(List.of(there), List.of(there), List.of(there))).isEqualTo(new RaceCheck(0, 0, 0, 0, 1));
    }

    /** A temporary table stands before the real one for this connection alone. */
    private RaceCheck check(List<Row> rows, List<Row> booked, List<Row> cancelled) throws SQLException {
        try (Connection booking = subject.database("booking");
                Statement statement = booking.createStatement()) {
            statement.execute(
                    "CREATE TEMPORARY TABLE appointment (clinic_id text, id uuid, state text, patient_id uuid,"
                            + " practitioner_id uuid, room_id uuid, device_id uuid, starts_at timestamptz, ends_at timestamptz, day date)");
            try (PreparedStatement insert = booking.prepareStatement("""
                    INSERT INTO appointment SELECT 'bench', ?, ?, ?, ?, ?, ?, starts, starts + interval '30 minutes',
                        (starts AT TIME ZONE 'UTC')::date FROM (SELECT ?::timestamptz AS starts) AS wanted
                    """)) {
                for (Row row : rows) {
                    insert.setObject(1, row.id());
                    insert.setString(2, row.state());
                    insert.setObject(3, patient(row.patient()));
                    for (int resource = 4; resource <= 6; resource++) {
                        insert.setObject(resource, new UUID(resource, row.resource()));
                    }
                    insert.setString(7, row.starts());
                    insert.executeUpdate();
                }
            }
            return RaceCheck.of(
                    booking,
                    booked.stream().map(Row::id).toList(),
                    cancelled.stream().map(Row::id).toList(),
                    FIRST,
                    LAST);
        }
    }

    private static UUID patient(int number) {
        return UUID.fromString(String.format(Locale.ROOT, "00000000-0000-4000-8000-0000000%05d", FIRST + number));
    }
}
