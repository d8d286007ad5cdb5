package clinic.sunwise.systemtests.bench;

import clinic.sunwise.systemtests.Gateway;
import clinic.sunwise.systemtests.bench.Finding.Figure;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Whether a long past makes the search for free times slower: two clinics that differ in nothing else, asked by turns. */
final class PastBenchmark implements Benchmark {

    private static final double GOAL = 1.2;
    private static final int SHORT = 10_000;
    private static final int LONG = 1_000_000;
    private static final int CLIENTS = 8;
    private static final int ROUNDS = 5;
    private static final int WARM_UP = 1000;
    private static final int CALLS = 200;

    @Override
    public String name() {
        return "past";
    }

    @Override
    public Finding measure(Subject subject) throws Exception {
        int past = subject.choice().isUsualPast() ? LONG : subject.choice().past();
        subject.seed("bench-young", SHORT);
        subject.seed("bench-old", past);
        Gateway anyone = subject.stack().gateway("");
        for (String clinic : List.of("bench-young", "bench-old")) {
            anyone.insist(search(clinic)).expectOk();
            calls(anyone, clinic, WARM_UP);
        }
        Latencies young = Latencies.none();
        Latencies old = Latencies.none();
        for (int round = 0; round < ROUNDS; round++) {
            young = young.and(calls(anyone, "bench-young", CALLS));
            old = old.and(calls(anyone, "bench-old", CALLS));
        }
        double ratio = old.millis(50) / young.millis(50);
        double tail = old.millis(99) / young.millis(99);
        return new Finding(
                "Free times with a short and a long past",
                CLIENTS + " clients, " + ROUNDS + " times " + CALLS
                        + " searches of 90 days at each of two clinics by turns," + " with " + SHORT + " and " + past
                        + " past appointments and nothing else between them",
                List.of(
                        Figure.plain(SHORT + " past", young.text()),
                        Figure.plain(past + " past", old.text()),
                        new Figure("ratio of the p50", text(ratio), "at most 1.2", ratio <= GOAL),
                        new Figure("ratio of the p99", text(tail), "at most 1.2", tail <= GOAL)),
                "The search reads what lies ahead only, so what the past adds is the chance of the wait for a core.");
    }

    private static String text(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }

    private static String search(String clinic) {
        return "/api/clinics/" + clinic
                + "/availability?protocol=diamond-crystal-oxygen&technique=crystal&depth=superficial&area=hands"
                + "&from=2027-01-05&days=90";
    }

    private static Latencies calls(Gateway gateway, String clinic, int count) throws Exception {
        Callable<?> call = () -> gateway.get(search(clinic)).expectOk();
        return Latencies.of(CLIENTS, Collections.nCopies(count, call));
    }
}
