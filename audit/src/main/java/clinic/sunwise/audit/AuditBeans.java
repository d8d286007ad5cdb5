package clinic.sunwise.audit;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What writes, seals and checks the records of a process's one database. */
@Configuration(proxyBeanMethods = false)
public class AuditBeans {

    @Bean
    AuditTrail auditTrail(JdbcClient jdbc) {
        return new AuditTrail(jdbc);
    }

    @Bean
    AuditCheck auditCheck(JdbcClient jdbc) {
        return new AuditCheck(jdbc);
    }

    @Bean
    AuditSealer auditSealer(
            JdbcClient jdbc, PlatformTransactionManager transactions, ObjectProvider<EveryClinic> everyClinic) {
        return new AuditSealer(
                jdbc, new TransactionTemplate(transactions), everyClinic.getIfAvailable(() -> Runnable::run));
    }
}
