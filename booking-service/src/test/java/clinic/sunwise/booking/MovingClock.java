package clinic.sunwise.booking;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The clock of a test, which stands still until it is set. */
public final class MovingClock extends Clock {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2027-01-04T07:00:00Z"));

    /** Puts it in the place of the service's clock. */
    @TestConfiguration
    public static class Configuration {

        @Bean
        @Primary
        MovingClock movingClock() {
            return new MovingClock();
        }
    }

    public void set(String moment) {
        now.set(Instant.parse(moment));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("zones come from clinics");
    }
}
