package clinic.sunwise.systemtests.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
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

    /** As many as a client of the race keeps. */
    private static final int KEPT = 3;

    private record Client(Connection connection, Deque<Long> kept) {}

    private final Subject subject;
    private final List<Client> clients = new ArrayList<>();
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
            statement.execute(
                    "CREATE TABLE race (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, racer int NOT NULL,"
                            + " resource int NOT NULL, during tstzrange NOT NULL,"
                            + " EXCLUDE USING gist (resource WITH =, during WITH &&))");
        }
        for (int client = 0; client < clients; client++) {
            Connection connection = subject.database("booking");
            connection.setAutoCommit(false);
            this.clients.add(new Client(connection, new ArrayDeque<>()));
        }
    }

    Latencies measure(int attempts) throws Exception {
        BlockingQueue<Client> free = new LinkedBlockingQueue<>(clients);
        Callable<?> attempt = () -> {
            Client client = free.take();
            try {
                attempt(client);
            } finally {
                free.add(client);
            }
            return null;
        };
        return Latencies.of(clients.size(), Collections.nCopies(attempts, attempt));
    }

    private void attempt(Client client) throws SQLException {
        Connection connection = client.connection();
        ThreadLocalRandom random = ThreadLocalRandom.current();
        int racer = random.nextInt(patients);
        int slot = random.nextInt(slots);
        try (PreparedStatement lock = connection.prepareStatement("SELECT FROM racer WHERE id = ? FOR UPDATE");
                PreparedStatement giveUp = connection.prepareStatement("DELETE FROM race WHERE id = ?");
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO race (racer, resource, during)
                        SELECT ?, ?, tstzrange(starts, starts + interval '30 minutes')
                        FROM (SELECT timestamptz '2027-10-04T08:00Z' + ? * interval '10 minutes' AS starts) AS wanted
                        RETURNING id
                        """)) {
            lock.setInt(1, racer);
            lock.execute();
            insert.setInt(1, racer);
            insert.setInt(2, slot % 3);
            insert.setInt(3, slot / 3);
            try (ResultSet inserted = insert.executeQuery()) {
                inserted.next();
                client.kept().add(inserted.getLong(1));
            }
            connection.commit();
            if (client.kept().size() > KEPT) {
                giveUp.setLong(1, client.kept().remove());
                giveUp.executeUpdate();
                connection.commit();
            }
        } catch (SQLException e) {
            connection.rollback();
            if (!LOST.contains(e.getSQLState())) {
                throw e;
            }
        }
    }

    @Override
    public void close() throws SQLException {
        for (Client client : clients) {
            client.connection().close();
        }
        try (Connection booking = subject.database("booking");
                Statement statement = booking.createStatement()) {
            statement.execute("DROP TABLE race");
            statement.execute("DROP TABLE racer");
        }
    }
}
