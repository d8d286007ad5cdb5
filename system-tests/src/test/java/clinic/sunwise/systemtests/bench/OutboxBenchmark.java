package clinic.sunwise.systemtests.bench;

import clinic.sunwise.systemtests.bench.Finding.Figure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;

/** How fast the outbox empties: events are put into it as fast as one session can, and the time until all have left is taken. */
final class OutboxBenchmark implements Benchmark {

    private static final double GOAL_PER_SECOND = 2000;
    private static final int EVENTS = 10_000;
    private static final String PUT = """
            INSERT INTO outbox_record (id, status, record_key, record_type, payload, context, created_at, failure_count,
                next_retry_at, partition_no, handler_id)
            SELECT gen_random_uuid(), 'NEW', 'bench-' || n, record_type, payload, context, now(), 0, now(), n %% 256, handler_id
            FROM kept_outbox_record, generate_series(1, %d) AS n
            """;

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public Finding measure(Subject subject) throws Exception {
        try (Connection booking = subject.database("booking");
                Statement statement = booking.createStatement()) {
            keepOne(subject, statement);
            drained(statement, EVENTS / 4);
            double perSecond = drained(statement, EVENTS);
            double commits = commits(booking, statement);
            return new Finding(
                    "The outbox alone",
                    EVENTS + " events that wait in the table, until the last has been taken by Kafka and removed; the"
                            + " yardstick is one connection that removes single rows, each in its own transaction",
                    List.of(
                            new Figure(
                                    "events",
                                    String.format(Locale.ROOT, "%.0f/s", perSecond),
                                    "2,000/s",
                                    perSecond >= GOAL_PER_SECOND),
                            Figure.plain("single removals", String.format(Locale.ROOT, "%.0f/s", commits)),
                            Figure.plain("ratio", String.format(Locale.ROOT, "%.2f", perSecond / commits))),
                    "The library removes each event in a transaction of its own after Kafka has taken it, 16 at a time.");
        }
    }

    /** A copy of a real event: one that billing passes over, so that only the outbox works. */
    private static void keepOne(Subject subject, Statement statement) throws Exception {
        statement.execute("CREATE TABLE IF NOT EXISTS kept_outbox_record (LIKE outbox_record)");
        statement.execute("""
                CREATE OR REPLACE FUNCTION keep_outbox_record() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN INSERT INTO kept_outbox_record SELECT OLD.* WHERE NOT EXISTS (SELECT FROM kept_outbox_record);
                RETURN NULL; END $$""");
        statement.execute("CREATE OR REPLACE TRIGGER keep AFTER DELETE ON outbox_record FOR EACH ROW"
                + " EXECUTE FUNCTION keep_outbox_record()");
        String patient = "00000000-0000-4000-8000-000000029999";
        String day = "2027-03-29";
        subject.reception()
                .insist(Subject.PATH + "/appointments", """
                        {"patientId":"%s","treatment":%s,"startsAt":"%sT12:00:00+03:00","adviceConfirmed":true}""".formatted(patient, Subject.TREATMENT, day))
                .expect(201);
        while (count(statement, "kept_outbox_record") == 0) {
            Thread.sleep(100);
        }
        statement.execute("DROP TRIGGER keep ON outbox_record");
    }

    private static double drained(Statement statement, int events) throws Exception {
        statement.execute(PUT.formatted(events));
        long began = System.nanoTime();
        while (count(statement, "outbox_record") > 0) {
            Thread.sleep(20);
        }
        return events * 1e9 / (System.nanoTime() - began);
    }

    private static double commits(Connection booking, Statement statement) throws SQLException {
        int rows = 1000;
        statement.execute("CREATE TEMPORARY TABLE doomed AS SELECT n FROM generate_series(1, " + rows + ") AS n");
        statement.execute("CREATE TABLE IF NOT EXISTS removed (n int)");
        statement.execute("TRUNCATE removed");
        statement.execute("INSERT INTO removed SELECT n FROM doomed");
        statement.execute("CREATE INDEX IF NOT EXISTS removed_n ON removed (n)");
        long began = System.nanoTime();
        try (var remove = booking.prepareStatement("DELETE FROM removed WHERE n = ?")) {
            for (int row = 1; row <= rows; row++) {
                remove.setInt(1, row);
                remove.executeUpdate();
            }
        }
        return rows * 1e9 / (System.nanoTime() - began);
    }

    private static long count(Statement statement, String table) throws SQLException {
        ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table);
        rows.next();
        return rows.getLong(1);
    }
}
