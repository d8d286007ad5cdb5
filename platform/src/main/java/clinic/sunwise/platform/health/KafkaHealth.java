package clinic.sunwise.platform.health;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Up while a Kafka broker answers. */
final class KafkaHealth extends AbstractHealthIndicator implements AutoCloseable {

    private static final int SECONDS_TO_ANSWER = 2;

    private final Admin admin;

    KafkaHealth(Map<String, Object> configuration) {
        super("Kafka does not answer");
        admin = Admin.create(configuration);
    }

    @Override
    protected void doHealthCheck(Health.Builder health)
            throws ExecutionException, InterruptedException, TimeoutException {
        int brokers = admin.describeCluster()
                .nodes()
                .get(SECONDS_TO_ANSWER, TimeUnit.SECONDS)
                .size();
        health.up().withDetail("brokers", brokers);
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
