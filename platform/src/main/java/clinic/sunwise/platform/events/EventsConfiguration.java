package clinic.sunwise.platform.events;

import clinic.sunwise.platform.outage.Outage;
import clinic.sunwise.platform.time.TimeConfiguration;
import io.namastack.outbox.Outbox;
import io.namastack.outbox.OutboxProperties;
import io.namastack.outbox.trigger.FixedPollingTrigger;
import io.namastack.outbox.trigger.OutboxPollingTrigger;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;
import tools.jackson.databind.json.JsonMapper;

/** Events of a service: out through the outbox, in through the inbox, and what cannot be processed to the dead letters. */
@AutoConfiguration(
        after = {KafkaAutoConfiguration.class, TimeConfiguration.class},
        beforeName = "io.namastack.outbox.config.OutboxCoreSchedulingAutoConfiguration")
@Import(DeadLetterController.class)
public class EventsConfiguration {

    @Bean
    EventSchemas eventSchemas() {
        return new EventSchemas();
    }

    @Bean
    EventPublisher eventPublisher(
            Outbox outbox,
            EventSchemas schemas,
            JsonMapper json,
            Clock clock,
            @Value("${spring.application.name}") String service,
            @Value("${sunwise.events.publishes}") String topic) {
        return new EventPublisher(outbox, schemas, json, clock, service, topic);
    }

    @Bean
    OutboxRelay outboxRelay(KafkaTemplate<String, String> kafka) {
        return new OutboxRelay(kafka);
    }

    /** The library's scheduler waits by the machine's clock: a shifted one would make it wait for the shifted day. */
    @Bean
    OutboxPollingTrigger outboxPollingTrigger(OutboxProperties properties) {
        return new FixedPollingTrigger(properties.getPolling().getFixed().getInterval(), Clock.systemUTC());
    }

    @Bean
    Inbox inbox(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            EventSchemas schemas,
            JsonMapper json,
            Clock clock,
            ObjectProvider<EventHandler> handlers) {
        return new Inbox(
                jdbc,
                new TransactionTemplate(transactions),
                schemas,
                json,
                clock,
                handlers.stream().toList());
    }

    @Bean
    EventListener eventListener(Inbox inbox) {
        return new EventListener(inbox);
    }

    @Bean
    DeadLetters deadLetters(JdbcClient jdbc, PlatformTransactionManager transactions, Inbox inbox, Clock clock) {
        return new DeadLetters(jdbc, new TransactionTemplate(transactions), inbox, clock);
    }

    @Bean
    ConcurrentKafkaListenerContainerFactory<String, String> eventContainers(
            ConsumerFactory<String, String> consumers,
            KafkaTemplate<String, String> kafka,
            @Value("${spring.application.name}") String service,
            @Value("${spring.kafka.listener.concurrency}") int concurrency) {
        DeadLetterPublishingRecoverer deadLetters = new DeadLetterPublishingRecoverer(
                kafka, (event, failure) -> new TopicPartition(service + ".dead-letters", -1));
        // The letter tells its reason in one line; what the transaction and the listener wrapped around it tells
        // nothing.
        deadLetters.setExceptionHeadersCreator(DeadLetterReason::write);
        DefaultErrorHandler errors = new DefaultErrorHandler(deadLetters, retrying());
        errors.addNotRetryableExceptions(UnprocessableEvent.class);
        // That the rest of a batch is read again behind a dead letter is no error; the letter itself is told of.
        errors.setLogLevel(KafkaException.Level.INFO);
        // While the database is away every event would fail: waiting keeps them in order and out of the dead letters.
        errors.setBackOffFunction((event, failure) -> Outage.causes(failure) ? untilItIsOver() : null);
        return containers(consumers, errors, concurrency);
    }

    @Bean
    ConcurrentKafkaListenerContainerFactory<String, String> deadLetterContainers(
            ConsumerFactory<String, String> consumers) {
        return containers(consumers, new DefaultErrorHandler(untilItIsOver()), 1);
    }

    /** Also the topics that are consumed: whoever comes first makes them, and they are the same from both sides. */
    @Bean
    KafkaAdmin.NewTopics topics(
            @Value("${spring.application.name}") String service,
            @Value("${sunwise.events.publishes}") String publishes,
            @Value("${sunwise.events.consumes}") List<String> consumes,
            @Value("${sunwise.events.partitions}") int partitions) {
        return new KafkaAdmin.NewTopics(Stream.concat(
                        Stream.of(publishes, service + ".dead-letters"), consumes.stream())
                .map(name -> TopicBuilder.name(name).partitions(partitions).build())
                .toArray(NewTopic[]::new));
    }

    private static ConcurrentKafkaListenerContainerFactory<String, String> containers(
            ConsumerFactory<String, String> consumers, DefaultErrorHandler errors, int concurrency) {
        ConcurrentKafkaListenerContainerFactory<String, String> factory =
                new ConcurrentKafkaListenerContainerFactory<>();
        factory.setConsumerFactory(consumers);
        factory.setCommonErrorHandler(errors);
        factory.setConcurrency(concurrency);
        // Not after each event, which would cost a round trip more: the inbox passes over what a crash lets come again.
        factory.getContainerProperties().setAckMode(ContainerProperties.AckMode.BATCH);
        return factory;
    }

    private static BackOff untilItIsOver() {
        return new FixedBackOff(1000, FixedBackOff.UNLIMITED_ATTEMPTS);
    }

    private static BackOff retrying() {
        ExponentialBackOff backOff = new ExponentialBackOff(100, 3);
        backOff.setMaxAttempts(3);
        return backOff;
    }
}
