package clinic.sunwise.platform.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far the outbox is behind: read from the table at each scrape, so that it tells the truth after a restart too. */
final class OutboxMetrics implements MeterBinder {

    private final JdbcClient jdbc;
    private final Clock clock;

    OutboxMetrics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("sunwise.outbox.oldest", this, OutboxMetrics::oldestSeconds)
                .baseUnit("seconds")
                .description("Age of the oldest event that has not left yet; 0 if all have")
                .register(registry);
        Gauge.builder("sunwise.outbox.waiting", this, OutboxMetrics::waiting)
                .description("Events that have not left yet")
                .register(registry);
        Gauge.builder("sunwise.dead.letters", this, OutboxMetrics::deadLetters)
                .description("Dead letters that nobody has replayed")
                .register(registry);
    }

    private double oldestSeconds() {
        return jdbc.sql("select min(created_at) from outbox_record where status = 'NEW'")
                .query(Timestamp.class)
                .optional()
                .map(oldest ->
                        Duration.between(oldest.toInstant(), clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }

    private double waiting() {
        return jdbc.sql("select count(*) from outbox_record where status = 'NEW'")
                .query(Long.class)
                .single();
    }

    private double deadLetters() {
        return jdbc.sql("select count(*) from dead_letter where replayed_at is null")
                .query(Long.class)
                .single();
    }
}
