package clinic.sunwise.platform.schema;

import clinic.sunwise.audit.AuditSchema;
import clinic.sunwise.platform.secrets.KeyEncryption;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureBefore;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;

/** Migrates the platform's tables, with a history of their own, then the service's, and says what the service may do with them. */
@AutoConfiguration
@AutoConfigureBefore(FlywayAutoConfiguration.class)
public class SchemaConfiguration {

    @Bean
    FlywayMigrationStrategy platformFirst(KeyEncryption keys, @Value("${sunwise.audit.part}") String name) {
        return service -> {
            PlatformSchema.migrate(service, keys);
            AuditSchema.migrate(service);
            service.migrate();
            Rights.grant(service.getConfiguration().getDataSource(), name);
        };
    }
}
