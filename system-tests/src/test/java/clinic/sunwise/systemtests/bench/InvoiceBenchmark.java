package clinic.sunwise.systemtests.bench;

import clinic.sunwise.systemtests.Gateway;
import clinic.sunwise.systemtests.bench.Finding.Figure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToLongFunction;

/** From the answer "completed" to the moment that the invoice can be read, at a steady hundred sessions a second. */
final class InvoiceBenchmark implements Benchmark {

    private static final double GOAL_MILLIS = 500;
    private static final int PER_SECOND = 100;
    private static final int WARM_UP = 3000;
    private static final int SESSIONS = 1000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Map<UUID, Completed> completed = new ConcurrentHashMap<>();

    private record Completed(long asked, long answered) {}

    /** How long completing took, and from there until the invoice was readable. */
    private record Found(Latencies completing, Latencies invoicing) {}

    @Override
    public String name() {
        return "invoice";
    }

    @Override
    public Finding measure(Subject subject) throws Exception {
        List<UUID> arrived = Sessions.arrived(subject, WARM_UP + SESSIONS);
        complete(subject, arrived.subList(0, WARM_UP));
        Found found = complete(subject, arrived.subList(WARM_UP, WARM_UP + SESSIONS));
        double ratio = found.invoicing().millis(99) / found.completing().millis(99);
        return new Finding(
                "Session completed → invoice readable",
                SESSIONS + " sessions, " + PER_SECOND + " a second, after " + WARM_UP
                        + " to warm up; an invoice is readable"
                        + " when a reader of billing's database sees it (looked for every 5 ms). The yardstick is the request that completes"
                        + " the session",
                List.of(
                        new Figure(
                                "from the answer to the invoice",
                                found.invoicing().text(),
                                "p99 below 500 ms",
                                found.invoicing().millis(99) < GOAL_MILLIS),
                        Figure.plain("yardstick", found.completing().text()),
                        Figure.plain("p99 in that of the yardstick", String.format(Locale.ROOT, "%.1f", ratio))),
                String.format(
                                Locale.ROOT,
                                "Of the %d sessions a second that were asked for, clients and servers on these cores completed"
                                        + " %.0f, so what is measured is mostly the wait for a core. ",
                                PER_SECOND,
                                found.completing().perSecond())
                        + "One clinic's invoices have one chain and one series without gaps, so they are issued one after the other:"
                        + " each waits for the commit of the one before. A clinic completes some sessions an hour; several"
                        + " clinics are issued beside each other.");
    }

    private Found complete(Subject subject, List<UUID> sessions) throws Exception {
        long began = System.nanoTime();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Map<UUID, Long>> readable = clients.submit(() -> readable(subject, sessions));
            List<Future<?>> requests = new ArrayList<>();
            for (int number = 0; number < sessions.size(); number++) {
                long due = began + number * 1_000_000_000L / PER_SECOND;
                Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                UUID session = sessions.get(number);
                requests.add(clients.submit(() -> complete(subject.clinician(), session)));
            }
            for (Future<?> request : requests) {
                request.get();
            }
            Map<UUID, Long> seen = readable.get();
            long wall = System.nanoTime() - began;
            return new Found(
                    latencies(
                            sessions,
                            wall,
                            id -> completed(id).answered() - completed(id).asked()),
                    latencies(
                            sessions,
                            wall,
                            id -> Math.max(0, seen.get(id) - completed(id).answered())));
        }
    }

    private static Latencies latencies(List<UUID> sessions, long wall, ToLongFunction<UUID> nanos) {
        return Latencies.sorted(sessions.stream().mapToLong(nanos).toArray(), wall);
    }

    private Completed completed(UUID session) {
        return Objects.requireNonNull(completed.get(session));
    }

    private Void complete(Gateway clinician, UUID session) {
        long asked = System.nanoTime();
        Sessions.complete(clinician, session);
        completed.put(session, new Completed(asked, System.nanoTime()));
        return null;
    }

    private static Map<UUID, Long> readable(Subject subject, List<UUID> sessions) throws Exception {
        Map<UUID, Long> seen = new HashMap<>();
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        try (Connection billing = subject.database("billing");
                Statement statement = billing.createStatement()) {
            int last = 0;
            while (!seen.keySet().containsAll(sessions) && System.nanoTime() < giveUp) {
                ResultSet rows = statement.executeQuery(
                        "SELECT sequence, appointment FROM invoice WHERE clinic = 'bench' AND sequence > " + last
                                + " ORDER BY sequence");
                while (rows.next()) {
                    last = rows.getInt(1);
                    seen.put(rows.getObject(2, UUID.class), System.nanoTime());
                }
                Thread.sleep(5);
            }
        }
        if (!seen.keySet().containsAll(sessions)) {
            throw new IllegalStateException(
                    "no invoice within " + PATIENCE + " for some of " + sessions.size() + " sessions");
        }
        return seen;
    }
}
