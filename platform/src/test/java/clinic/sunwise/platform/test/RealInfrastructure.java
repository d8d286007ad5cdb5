package clinic.sunwise.platform.test;

import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a service's context a database of its own, the broker and the keys, in local mode. */
public final class RealInfrastructure implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String database = RealPostgres.newDatabase();
        context.getBeanFactory().addBeanPostProcessor(new FixtureRows(database));
        context.addApplicationListener((ApplicationReadyEvent ready) -> FixtureRows.serviceHasStarted());
        TestPropertyValues.of(
                        "spring.datasource.url=" + database,
                        "spring.datasource.username="
                                + context.getEnvironment().getRequiredProperty("sunwise.audit.part") + "_service",
                        "spring.datasource.password=" + RealPostgres.PASSWORD,
                        "spring.flyway.user=" + RealPostgres.USER,
                        "spring.kafka.bootstrap-servers=" + RealKafka.bootstrapServers(),
                        // Two contexts of one run each get every event.
                        "sunwise.events.group=test-" + UUID.randomUUID(),
                        // What takes milliseconds may take seconds on a machine that others use too: four times
                        // production's limits.
                        "spring.datasource.hikari.connection-timeout=16000",
                        "spring.datasource.hikari.data-source-properties.socketTimeout=40",
                        "spring.datasource.hikari.data-source-properties.options="
                                + "-c lock_timeout=16s -c statement_timeout=32s",
                        "sunwise.token.jwks-uri=" + TestTokens.keysAddress(),
                        "sunwise.keys.file=" + TestKeys.FILE,
                        "sunwise.keys.create=true",
                        "sunwise.mode=local")
                .applyTo(context);
    }
}
