package clinic.sunwise.platform.audit;

import clinic.sunwise.audit.AuditBeans;
import clinic.sunwise.audit.AuditTrail;
import clinic.sunwise.audit.EveryClinic;
import clinic.sunwise.platform.reach.Reach;
import clinic.sunwise.platform.time.TimeConfiguration;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** The records of a service. */
@AutoConfiguration(
        after = {JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class, TimeConfiguration.class})
@Import({AuditBeans.class, AuditController.class})
public class AuditConfiguration {

    private static final Audited NOTHING_BUT_CHANGES = new Audited(Set.of(), Set.of(), Map.of());

    @Bean
    EveryClinic everyClinic() {
        return work -> {
            try (Reach.Scope reach = Reach.everywhere()) {
                work.run();
            }
        };
    }

    @Bean
    RequestAudit requestAudit(
            AuditTrail trail, JdbcClient jdbc, ObjectProvider<Audited> service, JsonMapper json, Clock clock) {
        Audited audited = service.getIfAvailable(() -> NOTHING_BUT_CHANGES);
        return new RequestAudit(trail, new AuditedPatients(jdbc, audited), audited, json, clock);
    }

    @Bean
    WebMvcConfigurer auditedRequests(RequestAudit audit) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new AuditInterceptor(audit));
            }
        };
    }
}
