package clinic.sunwise.systemtests.bench;

import clinic.sunwise.systemtests.Gateway;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The sessions that the seed has booked. */
final class Sessions {

    private Sessions() {}

    /** So many of those that nobody has taken yet; their patients are made to have arrived: only completing is measured. */
    static List<UUID> arrived(Subject subject, int count) throws SQLException {
        try (Connection booking = subject.database("booking");
                Statement statement = booking.createStatement()) {
            List<UUID> ids = new ArrayList<>();
            ResultSet rows = statement.executeQuery("""
                    UPDATE appointment SET state = 'arrived' WHERE clinic_id = 'bench' AND id IN (
                        SELECT id FROM appointment WHERE clinic_id = 'bench' AND state = 'booked' AND created_by = 'bench'
                        ORDER BY starts_at LIMIT %d)
                    RETURNING id""".formatted(count));
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        }
    }

    static void complete(Gateway clinician, UUID session) {
        clinician
                .insist(
                        Subject.PATH + "/appointments/" + session + "/complete",
                        "{\"performed\":" + Subject.TREATMENT + "}")
                .expect(200);
    }
}
