package clinic.sunwise.gateway.limits;

import clinic.sunwise.gateway.problem.GatewayProblem.Refusal;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/** Counts tries, in this gateway's memory. What counts a code's own tries stands in the database. */
@Component
public class Tries {

    private record Key(Limit limit, List<String> whose) {}

    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(200_000)
            .expireAfterAccess(Duration.ofDays(1))
            .build();
    private final TimeMeter meter;

    Tries(InstantSource machineTime) {
        meter = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return ChronoUnit.NANOS.between(Instant.EPOCH, machineTime.instant());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /** Counts a try; a {@link Refusal} with the time to wait if there were too many. How many more there may be right now. */
    public long count(Limit limit, String... whose) {
        ConsumptionProbe probe = bucket(limit, whose).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw Refusal.tooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
        return probe.getRemainingTokens();
    }

    /** Counts a try; false if there were too many. */
    public boolean allow(Limit limit, String... whose) {
        return bucket(limit, whose).tryConsume(1);
    }

    /** It has succeeded: the tries before are forgotten. */
    public void forget(Limit limit, String... whose) {
        buckets.invalidate(new Key(limit, List.of(whose)));
    }

    private Bucket bucket(Limit limit, String... whose) {
        return buckets.get(
                new Key(limit, List.of(whose)),
                key -> Bucket.builder()
                        .addLimit(bandwidth ->
                                bandwidth.capacity(limit.times()).refillGreedy(limit.times(), limit.within()))
                        .withCustomTimePrecision(meter)
                        .build());
    }
}
