package clinic.sunwise.platform.time;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureBefore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The service's only clock. Production cannot be given another than the system's. */
@AutoConfiguration
@AutoConfigureBefore(
        name = {
            "io.namastack.outbox.config.JdbcOutboxAutoConfiguration",
            "io.namastack.outbox.config.OutboxCoreInfrastructureAutoConfiguration"
        })
public class TimeConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock(@Value("${sunwise.mode}") String mode, @Value("${sunwise.clock.file:}") String file) {
        if (file.isEmpty()) {
            return Clock.systemUTC();
        }
        if (!mode.equals("local")) {
            throw new IllegalStateException("SUNWISE_CLOCK_FILE shifts the clock and is for SUNWISE_MODE=local only");
        }
        return new ShiftedClock(Path.of(file), Clock.systemUTC());
    }
}
