package clinic.sunwise.systemtests.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * How long each of many calls took.
 *
 * @param sortedNanos shortest first
 * @param wallNanos from the first call to the end of the last
 */
record Latencies(long[] sortedNanos, long wallNanos) {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    /** Makes all calls, so many at a time, each client its next one as soon as it has an answer. */
    static Latencies of(int clients, List<Callable<?>> calls) throws Exception {
        long[] nanos = new long[calls.size()];
        AtomicInteger next = new AtomicInteger();
        long began = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<?>> running = Stream.<Future<?>>generate(() -> threads.submit(() -> {
                        for (int call = next.getAndIncrement(); call < nanos.length; call = next.getAndIncrement()) {
                            long start = System.nanoTime();
                            calls.get(call).call();
                            nanos[call] = System.nanoTime() - start;
                        }
                        return null;
                    }))
                    .limit(clients)
                    .toList();
            for (Future<?> client : running) {
                client.get();
            }
        }
        return sorted(nanos, System.nanoTime() - began);
    }

    static Latencies sorted(long[] nanos, long wallNanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latencies(sorted, wallNanos);
    }

    /** Of no calls yet. */
    static Latencies none() {
        return new Latencies(new long[0], 0);
    }

    /** Those of both, one after the other. */
    Latencies and(Latencies others) {
        return sorted(
                LongStream.concat(LongStream.of(sortedNanos), LongStream.of(others.sortedNanos))
                        .toArray(),
                wallNanos + others.wallNanos);
    }

    /** @param percent 0 to 100 */
    double millis(double percent) {
        int index = (int) Math.ceil(percent / 100 * sortedNanos.length) - 1;
        return sortedNanos[Math.max(0, index)] / NANOS_PER_MILLI;
    }

    double perSecond() {
        return sortedNanos.length * NANOS_PER_SECOND / wallNanos;
    }

    String text() {
        return String.format(Locale.ROOT, "p50 %.1f ms, p99 %.1f ms, %.0f/s", millis(50), millis(99), perSecond());
    }
}
