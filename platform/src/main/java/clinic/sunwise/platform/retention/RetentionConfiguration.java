package clinic.sunwise.platform.retention;

import clinic.sunwise.audit.AuditTrail;
import clinic.sunwise.platform.audit.AuditConfiguration;
import clinic.sunwise.platform.time.TimeConfiguration;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The daily round of a service, over whatever it keeps for a time. */
@AutoConfiguration(
        after = {
            JdbcClientAutoConfiguration.class,
            TransactionAutoConfiguration.class,
            AuditConfiguration.class,
            TimeConfiguration.class
        })
@Import(RetentionController.class)
public class RetentionConfiguration {

    @Bean
    RetentionRules retentionRules() {
        return RetentionRules.shipped();
    }

    @Bean
    RetentionPlan retentionPlan(JdbcClient jdbc) {
        return new RetentionPlan(jdbc);
    }

    @Bean
    RetentionRound retentionRound(
            ObjectProvider<RetainedRecords> services,
            RetentionPlan plan,
            PlatformTransactionManager transactions,
            AuditTrail trail,
            Clock clock) {
        return new RetentionRound(
                services.orderedStream().toList(), plan, new TransactionTemplate(transactions), trail, clock);
    }
}
