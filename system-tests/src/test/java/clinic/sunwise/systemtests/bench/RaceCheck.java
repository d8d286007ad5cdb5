package clinic.sunwise.systemtests.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.UUID;

/**
 * What came of a race, as the rows of the appointments say: neither the product's code nor the tables that guard it are asked.
 *
 * @param overlaps pairs of neighbours of one practitioner, room, device or patient of which the second begins before the first ends
 * @param tooClose pairs of neighbours of one patient, all of one protocol and on the same skin, less than its seven days apart
 * @param lost answered as booked, and no such row
 * @param unasked rows that nobody was told of
 * @param notCancelled answered as cancelled, and not so
 */
record RaceCheck(long overlaps, long tooClose, long lost, long unasked, long notCancelled) {

    private static final String KEPT = " FROM appointment WHERE clinic_id = 'bench'"
            + " AND state IN ('tentative', 'booked', 'arrived', 'in-treatment', 'completed')";
    private static final String OVERLAPS = """
            SELECT count(*) FROM (
                SELECT starts_at, lag(ends_at) OVER (PARTITION BY kind, resource ORDER BY starts_at, ends_at) AS before
                FROM (
                    SELECT 'practitioner' AS kind, practitioner_id AS resource, starts_at, ends_at%1$s
                    UNION ALL SELECT 'room', room_id, starts_at, ends_at%1$s
                    UNION ALL SELECT 'device', device_id, starts_at, ends_at%1$s
                    UNION ALL SELECT 'patient', patient_id, starts_at, ends_at%1$s) AS taken
                WHERE starts_at >= '2027-01-05' AND resource IS NOT NULL) AS neighbours
            WHERE before > starts_at
            """.formatted(KEPT);

    /**
     * Asks the database.
     *
     * @param booked all that were answered as booked
     * @param cancelled those of them that were answered as cancelled
     * @param firstPatient number of the first who took part
     * @param lastPatient number of the last
     */
    static RaceCheck of(
            Connection booking, Collection<UUID> booked, Collection<UUID> cancelled, int firstPatient, int lastPatient)
            throws SQLException {
        try (Statement statement = booking.createStatement()) {
            statement.execute("CREATE TEMPORARY TABLE told_booked (id uuid)");
            statement.execute("CREATE TEMPORARY TABLE told_cancelled (id uuid)");
            fill(booking, "told_booked", booked);
            fill(booking, "told_cancelled", cancelled);
            String patients = "patient_id BETWEEN '00000000-0000-4000-8000-0000000" + firstPatient
                    + "' AND '00000000-0000-4000-8000-0000000" + lastPatient + "'";
            return new RaceCheck(
                    count(statement, OVERLAPS),
                    count(
                            statement,
                            "SELECT count(*) FROM (SELECT day, lag(day) OVER (PARTITION BY patient_id ORDER BY day)"
                                    + " AS before" + KEPT + " AND " + patients + ") neighbours WHERE day - before < 7"),
                    count(
                            statement,
                            "SELECT count(*) FROM told_booked t WHERE NOT EXISTS"
                                    + " (SELECT FROM appointment a WHERE a.clinic_id = 'bench' AND a.id = t.id)"),
                    count(
                            statement,
                            "SELECT count(*) FROM appointment a WHERE a.clinic_id = 'bench' AND " + patients
                                    + " AND NOT EXISTS (SELECT FROM told_booked t WHERE t.id = a.id)"),
                    count(
                            statement,
                            "SELECT count(*) FROM told_cancelled t JOIN appointment a ON a.clinic_id = 'bench'"
                                    + " AND a.id = t.id WHERE a.state <> 'cancelled'"));
        }
    }

    private static void fill(Connection booking, String table, Collection<UUID> ids) throws SQLException {
        try (PreparedStatement insert =
                booking.prepareStatement("INSERT INTO " + table + " SELECT unnest(?::uuid[])")) {
            insert.setArray(1, booking.createArrayOf("uuid", ids.toArray()));
            insert.executeUpdate();
        }
    }

    private static long count(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
