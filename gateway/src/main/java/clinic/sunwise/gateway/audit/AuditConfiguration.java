package clinic.sunwise.gateway.audit;

import clinic.sunwise.audit.AuditBeans;
import clinic.sunwise.audit.AuditSchema;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration
@Import(AuditBeans.class)
class AuditConfiguration {

    @Bean
    FlywayMigrationStrategy auditLast() {
        return gateway -> {
            gateway.migrate();
            AuditSchema.migrate(gateway);
        };
    }
}
