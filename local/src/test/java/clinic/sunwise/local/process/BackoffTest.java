package clinic.sunwise.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Duration SHORT = Duration.ofMillis(59_999);
    private static final Duration LONG = Duration.ofSeconds(60);

    private final Backoff backoff = new Backoff();

    @Test
    void doublesUpToHalfAMinute() {
        assertThat(Stream.generate(() -> backoff.after(SHORT).toMillis()).limit(8))
                .containsExactly(500L, 1_000L, 2_000L, 4_000L, 8_000L, 16_000L, 30_000L, 30_000L);
    }

    @Test
    void beginsAnewAfterAMinuteOfLife() {
        backoff.after(SHORT);
        backoff.after(SHORT);
        assertThat(backoff.after(LONG)).isEqualTo(Duration.ofMillis(500));
    }
}
