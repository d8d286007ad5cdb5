package clinic.sunwise.systemtests.bench;

import clinic.sunwise.systemtests.Gateway;
import clinic.sunwise.systemtests.bench.Finding.Figure;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Ninety days of a busy clinic are searched through the gateway. */
final class FreeSlotsBenchmark implements Benchmark {

    private static final double GOAL_MILLIS = 25;
    private static final double JUDGE_GOAL = 0.2;
    private static final int CLIENTS = 8;
    private static final int WARM_UP = 4000;
    private static final int CALLS = 1000;
    private static final String SEARCH = Subject.PATH
            + "/availability?protocol=diamond-crystal-oxygen&technique=crystal&depth=superficial&area=hands"
            + "&from=2027-01-05&days=90";

    @Override
    public String name() {
        return "free-slots";
    }

    @Override
    public Finding measure(Subject subject) throws Exception {
        Gateway anyone = subject.stack().gateway("");
        // The first one reads the whole calendar into memory, in code that nothing has compiled yet.
        anyone.insist(SEARCH).expectOk();
        calls(anyone, SEARCH, WARM_UP);
        calls(anyone, Subject.PATH, WARM_UP);
        Latencies smallest = calls(anyone, Subject.PATH, CALLS);
        Latencies search;
        double judge;
        try (Sampling sampling = Sampling.of(subject.pid("booking-service"))) {
            search = calls(anyone, SEARCH, CALLS);
            judge = sampling.share("clinic.sunwise.booking.clinicalrules");
        }
        return new Finding(
                "Free times of 90 days, any of 20 practitioners",
                CLIENTS + " clients, " + CALLS + " searches after " + WARM_UP
                        + " to warm up; the yardstick is the smallest"
                        + " answer of the same service by the same way, one clinic's name. The judge's share is that of the"
                        + " samples of the service's processor time that stand in the rules",
                List.of(
                        new Figure("search", search.text(), "p99 below 25 ms", search.millis(99) < GOAL_MILLIS),
                        Figure.plain("yardstick", smallest.text()),
                        Figure.plain(
                                "p99 of the search to that of the yardstick",
                                String.format(Locale.ROOT, "%.1f", search.millis(99) / smallest.millis(99))),
                        new Figure(
                                "judge's share",
                                String.format(Locale.ROOT, "%.0f %%", judge * 100),
                                "at most 20 %",
                                judge <= JUDGE_GOAL)),
                "The search itself holds no lock and reads one small statement. At 8 clients who never pause the processor is"
                        + " full: they, the gateway and the service share it, so the p99 is mostly waiting for a core, which"
                        + " the yardstick shows.");
    }

    private static Latencies calls(Gateway gateway, String path, int count) throws Exception {
        Callable<?> call = () -> gateway.get(path).expectOk();
        return Latencies.of(CLIENTS, Collections.nCopies(count, call));
    }
}
