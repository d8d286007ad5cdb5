package clinic.sunwise.platform.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ShortMemoryTest {

    private static final Function<String, Optional<Integer>> DATABASE_IS_AWAY = key -> {
        throw new IllegalStateException("away");
    };

    private final AtomicLong nanos = new AtomicLong();
    private final ShortMemory<String, Integer> memory = new ShortMemory<>(Duration.ofSeconds(5), nanos::get);
    private final AtomicInteger readings = new AtomicInteger();

    private Optional<Integer> reading(String key) {
        return Optional.of(readings.incrementAndGet());
    }

    @Test
    void aValueIsReadAgainWhenItsTimeIsOver() {
        assertThat(memory.get("utrecht", this::reading)).contains(1);
        nanos.addAndGet(Duration.ofSeconds(5).toNanos() - 1);
        assertThat(memory.get("utrecht", this::reading)).contains(1);
        assertThat(memory.get("moscow", this::reading)).contains(2);
        nanos.addAndGet(1);
        assertThat(memory.get("utrecht", this::reading)).contains(3);
        assertThat(memory.get("utrecht", this::reading)).contains(3);
    }

    @Test
    void whatIsNotThereIsNotRemembered() {
        assertThat(memory.get("utrecht", key -> Optional.empty())).isEmpty();
        assertThat(memory.get("utrecht", this::reading)).contains(1);
        nanos.addAndGet(Duration.ofSeconds(5).toNanos());
        assertThat(memory.get("utrecht", key -> Optional.empty())).isEmpty();
        assertThat(memory.get("utrecht", this::reading)).contains(2);
    }

    @Test
    void whileOneReadsAgainTheOthersTakeWhatIsKnown() {
        memory.get("utrecht", this::reading);
        nanos.addAndGet(Duration.ofSeconds(5).toNanos());
        Optional<Integer> fresh = memory.get("utrecht", key -> {
            assertThat(memory.get("utrecht", DATABASE_IS_AWAY)).contains(1);
            return reading(key);
        });
        assertThat(fresh).contains(2);
    }

    @Test
    void aFailedReadingIsThrownAndTriedAgain() {
        memory.get("utrecht", this::reading);
        nanos.addAndGet(Duration.ofSeconds(5).toNanos());
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> memory.get("utrecht", DATABASE_IS_AWAY)).hasMessage("away");
        }
        assertThat(memory.get("utrecht", this::reading)).contains(2);
    }

    @Test
    void whatIsKnownToHaveChangedIsReadAtOnceAndAnOlderReadingDoesNotTakeItsPlace() {
        memory.get("utrecht", this::reading);
        memory.readNow("utrecht", key -> {
            nanos.incrementAndGet();
            memory.readNow("utrecht", _ -> Optional.of(7));
            return Optional.of(3);
        });
        assertThat(memory.get("utrecht", this::reading)).contains(7);
    }

    @Test
    void nobodyWaitsForTheReadingOfAnother() throws Exception {
        CyclicBarrier bothRead = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Optional<Integer>> one = threads.submit(() -> memory.get("utrecht", key -> met(bothRead)));
            Future<Optional<Integer>> other = threads.submit(() -> memory.get("utrecht", key -> met(bothRead)));
            assertThat(one.get()).contains(7);
            assertThat(other.get()).contains(7);
        }
    }

    private static Optional<Integer> met(CyclicBarrier both) {
        try {
            both.await(60, TimeUnit.SECONDS);
            return Optional.of(7);
        } catch (Exception e) {
            throw new AssertionError("the other one waits for this reading", e);
        }
    }
}
