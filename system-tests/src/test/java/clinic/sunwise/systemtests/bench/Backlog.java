package clinic.sunwise.systemtests.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/** Sessions that are completed while billing stands still, and invoiced when it goes on: nothing else runs then. */
final class Backlog {

    private static final int CLIENTS = 32;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Subject subject;

    Backlog(Subject subject) {
        this.subject = subject;
    }

    /** Invoices a second, from the first that was issued out of the events to the last. */
    double invoicedPerSecond(int sessions) throws Exception {
        List<UUID> arrived = Sessions.arrived(subject, sessions);
        try (Connection billing = subject.database("billing");
                Statement invoices = billing.createStatement();
                Connection booking = subject.database("booking");
                Statement outbox = booking.createStatement()) {
            long before = count(invoices, "invoice WHERE clinic = 'bench'");
            signal("STOP");
            try {
                Latencies.of(
                        CLIENTS,
                        arrived.stream()
                                .<Callable<?>>map(session -> () -> {
                                    Sessions.complete(subject.clinician(), session);
                                    return null;
                                })
                                .toList());
                awaitAtMost(outbox, "outbox_record", 0);
            } finally {
                signal("CONT");
            }
            long first = awaitAtLeast(invoices, before + 1);
            long already = count(invoices, "invoice WHERE clinic = 'bench'");
            long last = awaitAtLeast(invoices, before + arrived.size());
            return (before + arrived.size() - already) * 1e9 / (last - first);
        }
    }

    private void signal(String signal) throws IOException, InterruptedException {
        int exit = new ProcessBuilder("kill", "-" + signal, Long.toString(subject.pid("billing-service")))
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("billing could not be sent " + signal);
        }
    }

    /** When there were so many, in nanoseconds. */
    private static long awaitAtLeast(Statement invoices, long wanted) throws SQLException, InterruptedException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (count(invoices, "invoice WHERE clinic = 'bench'") < wanted) {
            pause(giveUp);
        }
        return System.nanoTime();
    }

    private static void awaitAtMost(Statement rows, String table, long wanted)
            throws SQLException, InterruptedException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (count(rows, table) > wanted) {
            pause(giveUp);
        }
    }

    private static void pause(long giveUp) throws InterruptedException {
        if (System.nanoTime() > giveUp) {
            throw new IllegalStateException("not within " + PATIENCE);
        }
        Thread.sleep(5);
    }

    private static long count(Statement statement, String of) throws SQLException {
        ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + of);
        rows.next();
        return rows.getLong(1);
    }
}
