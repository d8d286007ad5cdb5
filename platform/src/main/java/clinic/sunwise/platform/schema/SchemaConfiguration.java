package clinic.sunwise.platform.schema;

import clinic.sunwise.audit.AuditSchema;
import clinic.sunwise.platform.secrets.KeyEncryption;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureBefore;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;

/** Migrates the platform's tables, with a history of their own, and then the service's. */
@AutoConfiguration
@AutoConfigureBefore(FlywayAutoConfiguration.class)
public class SchemaConfiguration {

    @Bean
    FlywayMigrationStrategy platformFirst(KeyEncryption keys) {
        return service -> {
            PlatformSchema.migrate(service, keys);
            AuditSchema.migrate(service);
            service.migrate();
        };
    }
}
