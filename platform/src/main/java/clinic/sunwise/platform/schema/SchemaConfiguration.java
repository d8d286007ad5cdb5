package clinic.sunwise.platform.schema;

import clinic.sunwise.audit.AuditSchema;
import org.flywaydb.core.Flyway;
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
    FlywayMigrationStrategy platformFirst() {
        return service -> {
            Flyway.configure()
                    .configuration(service.getConfiguration())
                    .locations("classpath:db/platform")
                    .table("platform_schema_history")
                    .load()
                    .migrate();
            AuditSchema.migrate(service);
            service.migrate();
        };
    }
}
