package clinic.sunwise.systemtests.bench;

import clinic.sunwise.systemtests.bench.StatementLog.Sent;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Transactions of the product as PostgreSQL logged them, with every statement and parameter, to be sent again by plain JDBC when
 * they have been undone.
 */
record Replay(List<List<Sent>> transactions) {

    /** Does something that the product is asked for. */
    interface Work {

        void run() throws Exception;
    }

    /** Those of the work in which a statement contains the text, in the order of commit. */
    static Replay logged(Subject subject, String containing, Work work) throws Exception {
        long before = Files.size(subject.postgresLog());
        setting(subject, "ALTER SYSTEM SET log_statement = 'all'");
        work.run();
        setting(subject, "ALTER SYSTEM RESET log_statement");
        return new Replay(StatementLog.transactions(subject.postgresLog(), before, containing));
    }

    int count() {
        return transactions.size();
    }

    /** On an average. */
    int statementsEach() {
        return transactions.stream().mapToInt(List::size).sum() / Math.max(1, transactions.size());
    }

    /** Sends them again, over so many connections to a database at once. */
    Latencies sent(Subject subject, String database, int clients) throws Exception {
        BlockingQueue<Connection> connections = new LinkedBlockingQueue<>();
        for (int client = 0; client < clients; client++) {
            // The services take on roles, which their database's owner may not.
            Connection connection = subject.administrator(database);
            connection.setAutoCommit(false);
            connections.add(connection);
        }
        List<Callable<?>> calls = transactions.stream()
                .<Callable<?>>map(transaction -> () -> {
                    Connection connection = connections.take();
                    for (Sent sent : transaction) {
                        sent.replay(connection);
                    }
                    connection.commit();
                    return connections.add(connection);
                })
                .toList();
        Latencies latencies = Latencies.of(clients, calls);
        for (Connection connection : connections) {
            connection.close();
        }
        return latencies;
    }

    private static void setting(Subject subject, String change) throws Exception {
        try (Connection administrator = subject.administrator("booking");
                Statement statement = administrator.createStatement()) {
            statement.execute(change);
            statement.execute("SELECT pg_reload_conf()");
        }
        Thread.sleep(1000);
    }
}
