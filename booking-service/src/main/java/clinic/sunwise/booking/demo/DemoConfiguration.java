package clinic.sunwise.booking.demo;

import clinic.sunwise.platform.reach.Reach;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Demo data on demand. The service is ready only when they are there. */
@Configuration
@ConditionalOnBooleanProperty("sunwise.demo.data")
class DemoConfiguration {

    @Bean
    ApplicationRunner demoClinics(
            JdbcTemplate jdbc, PlatformTransactionManager transactions, @Value("${sunwise.mode}") String mode) {
        if (!mode.equals("local")) {
            throw new IllegalStateException("SUNWISE_DEMO_DATA is for SUNWISE_MODE=local only");
        }
        DemoClinics clinics = new DemoClinics(jdbc, new TransactionTemplate(transactions));
        return _ -> {
            try (Reach.Scope reach = Reach.everywhere()) {
                clinics.load();
            }
        };
    }
}
