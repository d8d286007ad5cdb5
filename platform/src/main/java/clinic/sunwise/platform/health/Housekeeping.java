package clinic.sunwise.platform.health;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Forgets what can no longer be repeated: answers after a week, when no client sends its request again, and seen events after
 * a month, which is longer than Kafka keeps them.
 */
class Housekeeping {

    private static final Duration ANSWERS = Duration.ofDays(7);
    private static final Duration EVENTS = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    Housekeeping(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void forget() {
        jdbc.sql("delete from idempotency_key where created_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(ANSWERS)))
                .update();
        jdbc.sql("delete from inbox where seen_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(EVENTS)))
                .update();
    }
}
