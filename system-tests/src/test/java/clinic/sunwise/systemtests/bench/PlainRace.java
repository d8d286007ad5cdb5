package clinic.sunwise.systemtests.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;

/** The same race by plain JDBC and nothing else: no rules, no events, no answer. */
final class PlainRace implements AutoCloseable {

    /** What an exclusion constraint says to whoever comes too late, and what the server says to one of two who wait for each other. */
    private static final Set<String> LOST = Set.of("23P01", "40P01");

    private static final String GIVE_UP =
            "DELETE FROM race WHERE id IN (SELECT id FROM race ORDER BY random() LIMIT 1)";

    private final Subject subject;
    private final List<Connection> connections = new ArrayList<>();
    private final int slots;
    private final int patients;

    PlainRace(Subject subject, int clients, int slots, int patients) throws SQLException {
        this.subject = subject;
        this.slots = slots;
        this.patients = patients;
        try (Connection booking = subject.database("booking");
                Statement statement = booking.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS race");
            statement.execute("DROP TABLE IF EXISTS racer");
            statement.execute(
                    "CREATE TABLE racer AS SELECT n AS id FROM generate_series(0, " + (patients - 1) + ") AS n");
            statement.execute("ALTER TABLE racer ADD PRIMARY KEY (id)");
            statement.execute("CREATE TABLE race (id bigint GENERATED ALWAYS AS IDENTITY, racer int NOT NULL,"
                    + " resource int NOT NULL, during tstzrange NOT NULL,"
                    + " EXCLUDE USING gist (resource WITH =, during WITH &&))");
        }
        for (int client = 0; client < clients; client++) {
            Connection connection = subject.database("booking");
            connection.setAutoCommit(false);
            connections.add(connection);
        }
    }

    Latencies measure(int attempts) throws Exception {
        BlockingQueue<Connection> free = new LinkedBlockingQueue<>(connections);
        Callable<?> attempt = () -> {
            Connection connection = free.take();
            try {
                attempt(connection);
            } finally {
                free.add(connection);
            }
            return null;
        };
        return Latencies.of(connections.size(), Collections.nCopies(attempts, attempt));
    }

    private void attempt(Connection connection) throws SQLException {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        int racer = random.nextInt(patients);
        int slot = random.nextInt(slots);
        try (PreparedStatement lock = connection.prepareStatement("SELECT FROM racer WHERE id = ? FOR UPDATE");
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO race (racer, resource, during)
                        SELECT ?, ?, tstzrange(starts, starts + interval '30 minutes')
                        FROM (SELECT timestamptz '2027-10-04T08:00Z' + ? * interval '10 minutes' AS starts) AS wanted
                        """)) {
            lock.setInt(1, racer);
            lock.execute();
            insert.setInt(1, racer);
            insert.setInt(2, slot % 3);
            insert.setInt(3, slot / 3);
            insert.executeUpdate();
            if (random.nextInt(slots) > slots / 4) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(GIVE_UP);
                }
            }
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            if (!LOST.contains(e.getSQLState())) {
                throw e;
            }
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
        try (Connection booking = subject.database("booking");
                Statement statement = booking.createStatement()) {
            statement.execute("DROP TABLE race");
            statement.execute("DROP TABLE racer");
        }
    }
}
