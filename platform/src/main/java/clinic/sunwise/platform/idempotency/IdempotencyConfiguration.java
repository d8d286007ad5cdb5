package clinic.sunwise.platform.idempotency;

import clinic.sunwise.platform.audit.AuditConfiguration;
import clinic.sunwise.platform.audit.RequestAudit;
import clinic.sunwise.platform.secrets.DataKeys;
import clinic.sunwise.platform.secrets.SecretsConfiguration;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** {@link Idempotency} for every controller of a service. */
@AutoConfiguration(
        after = {
            JdbcClientAutoConfiguration.class,
            TransactionAutoConfiguration.class,
            AuditConfiguration.class,
            SecretsConfiguration.class
        })
public class IdempotencyConfiguration {

    @Bean
    Idempotency idempotency(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            RequestAudit audit,
            DataKeys keys,
            JsonMapper json,
            Clock clock) {
        return new Idempotency(jdbc, new TransactionTemplate(transactions), audit, keys, json, clock);
    }

    @Bean
    WebMvcConfigurer idempotencyKeys() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new IdempotencyKeyArgument());
            }
        };
    }
}
