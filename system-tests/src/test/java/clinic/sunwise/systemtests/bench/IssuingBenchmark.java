package clinic.sunwise.systemtests.bench;

import clinic.sunwise.systemtests.Gateway;
import clinic.sunwise.systemtests.bench.Finding.Figure;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/**
 * Invoices of three lines of one clinic, issued for 32 clients, against what the database alone could do. Some are logged by
 * PostgreSQL with every statement and parameter, undone, and the very same statements sent again by plain JDBC, one invoice after
 * the other: one clinic has one chain, so that more connections would only wait.
 */
final class IssuingBenchmark implements Benchmark {

    private static final double GOAL = 0.5;
    private static final int CLIENTS = 32;
    private static final int WARM_UP = 1000;
    private static final int INVOICES = 1000;
    private static final int LOGGED = 500;
    private static final int FROM_EVENTS = 1500;
    private static final double EVENTS_GOAL = 1;
    private static final double EVENTS_PER_SECOND = 2500;

    @Override
    public String name() {
        return "issuing";
    }

    @Override
    public Finding measure(Subject subject) throws Exception {
        subject.privileged("billing", "visits.sql", Map.of("visits", WARM_UP + INVOICES + LOGGED));
        issue(subject, 1, WARM_UP);
        Latencies issued = issue(subject, WARM_UP + 1, INVOICES);
        int first = WARM_UP + INVOICES + 1;
        Replay logged = Replay.logged(subject, "insert into invoice (", () -> issue(subject, first, LOGGED));
        subject.privileged("billing", "unissue.sql", Map.of("first", first, "last", first + LOGGED - 1));
        Latencies replay = logged.sent(subject, "billing", 1);
        Backlog backlog = new Backlog(subject);
        backlog.invoicedPerSecond(FROM_EVENTS);
        double fromEvents = backlog.invoicedPerSecond(FROM_EVENTS);
        double ratio = issued.perSecond() / replay.perSecond();
        return new Finding(
                "Issuing invoices for 32 clients",
                INVOICES + " invoices of three lines of one clinic, after " + WARM_UP
                        + " to warm up: number, chain, ledger"
                        + " and outbox in one transaction each; the yardstick is the statements of " + logged.count()
                        + " such invoices (" + logged.statementsEach() + " each, as PostgreSQL logged them), undone and"
                        + " sent again by plain JDBC, one after the other",
                List.of(
                        Figure.plain("issuing through the gateway", issued.text()),
                        Figure.plain("the same statements", replay.text()),
                        new Figure(
                                "ratio of the rates",
                                String.format(Locale.ROOT, "%.2f", ratio),
                                "at least 0.5",
                                ratio >= GOAL),
                        new Figure(
                                "out of the events of " + FROM_EVENTS
                                        + " completed sessions that were waiting, one line each",
                                String.format(Locale.ROOT, "%.0f/s", fromEvents),
                                "2,500/s",
                                fromEvents >= EVENTS_PER_SECOND),
                        new Figure(
                                "ratio of that rate to the same statements",
                                String.format(Locale.ROOT, "%.2f", fromEvents / replay.perSecond()),
                                "at least 1",
                                fromEvents >= EVENTS_GOAL * replay.perSecond())),
                "Here the clients, the gateway, the service and PostgreSQL share the same cores, the replay has them for"
                        + " PostgreSQL and one thin client; and each invoice waits for the commit of the one before.");
    }

    private static Latencies issue(Subject subject, int first, int count) throws Exception {
        Gateway accountant = subject.accountant(Subject.CLINIC);
        return Latencies.of(
                CLIENTS,
                IntStream.range(first, first + count)
                        .<Callable<?>>mapToObj(number -> () -> accountant
                                .post(Subject.PATH + "/visits/" + visit(number) + "/price", "{}")
                                .expectOk())
                        .toList());
    }

    /** As the script names them: PostgreSQL's md5 of a text, read as an id. */
    private static UUID visit(int number) {
        return Md5.id("issuing" + number);
    }
}
