package clinic.sunwise.platform.test.walk;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.platform.test.Wire;
import clinic.sunwise.platform.test.Wire.Answer;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Sends a service what nobody should send, made out of its OpenAPI file: it answers each, with no defect of its own and nothing
 * about its insides.
 *
 * @param requests how many, unless the property {@code sunwise.malformed} says another number
 */
public record MalformedWalk(int port, ApiFile api, Estate estate, int requests) {

    /** The same requests on each run. */
    private static final long SEED = 20270104;

    private static final int WALKERS = 4;

    /** Longer than the slowest machine needs for the slowest answer: what takes longer hangs. */
    private static final Duration HANGS = Duration.ofSeconds(60);

    private static final Pattern INSIDES = Pattern.compile(
            "Exception|\\bat [a-z]+\\.[a-z]+\\.|org\\.(springframework|postgresql|apache)|java\\.(lang|util)\\.|"
                    + "SQLSTATE|Apache Tomcat/|tools\\.jackson|SELECT .* FROM ");

    private static final AtomicInteger CLOSED = new AtomicInteger();

    /** Fails with the requests that were answered wrongly. */
    public void isAnsweredAsARefusal() throws InterruptedException {
        int wanted = Integer.getInteger("sunwise.malformed", requests);
        Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
        ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
        SplittableRandom seed = new SplittableRandom(SEED);
        try (ExecutorService pool = Executors.newFixedThreadPool(WALKERS)) {
            List<Future<?>> walks = new ArrayList<>();
            for (int walker = 0; walker < WALKERS; walker++) {
                Malformed malformed = new Malformed(api, estate, seed.split());
                walks.add(pool.submit(() -> walk(malformed, wanted / WALKERS, statuses, wrong)));
            }
            for (Future<?> each : walks) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
        System.out.printf("%d malformed requests, by status: %s%n", wanted, new TreeMap<>(statuses));
        assertThat(CLOSED).as("connections closed without an answer").hasValueLessThanOrEqualTo(1 + wanted / 10_000);
        assertThat(wrong).as("answered wrongly of %d: %s", wanted, statuses).isEmpty();
    }

    private void walk(
            Malformed malformed, int count, Map<Integer, AtomicInteger> statuses, ConcurrentLinkedQueue<String> wrong) {
        for (int i = 0; i < count; i++) {
            MalformedRequest request = malformed.next();
            Answer answer = send(request);
            statuses.computeIfAbsent(answer.status(), status -> new AtomicInteger())
                    .incrementAndGet();
            boolean tells =
                    answer.status() >= 400 && INSIDES.matcher(said(answer)).find();
            if (answer.status() >= 500 || tells) {
                wrong.add(answer.status() + " to " + request + ": " + answer.text());
            }
        }
    }

    /** Without the path, which is the caller's own word. */
    private static String said(Answer answer) {
        return answer.text().replaceAll("\"instance\":\"[^\"]*\"", "");
    }

    private Answer send(MalformedRequest request) {
        Wire wire = Visitor.of(port, request.role(), estate.patient(), estate.clinic())
                .wire();
        HttpRequest.Builder builder = wire.request(request.target())
                .timeout(HANGS)
                .setHeader("Content-Type", "application/json")
                .setHeader("Idempotency-Key", UUID.randomUUID().toString())
                .method(request.operation().method(), BodyPublishers.ofByteArray(request.body()));
        request.headers().forEach(builder::setHeader);
        try {
            return wire.send(builder.build());
        } catch (UncheckedIOException e) {
            // The server may close a kept connection just when it is used again: seldom, and never twice.
            CLOSED.incrementAndGet();
            return wire.send(builder.build());
        }
    }
}
