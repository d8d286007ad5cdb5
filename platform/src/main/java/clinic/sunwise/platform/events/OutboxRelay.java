package clinic.sunwise.platform.events;

import io.namastack.outbox.handler.OutboxRecordMetadata;
import io.namastack.outbox.handler.OutboxTypedHandler;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;

/** Carries events to Kafka. One that does not arrive stays in the outbox, with all that follow it of its subject. */
class OutboxRelay implements OutboxTypedHandler<OutboxedEvent> {

    private static final int SECONDS_TO_ARRIVE = 12;

    private final KafkaTemplate<String, String> kafka;

    OutboxRelay(KafkaTemplate<String, String> kafka) {
        this.kafka = kafka;
    }

    @Override
    public void handle(OutboxedEvent event, OutboxRecordMetadata metadata) {
        ProducerRecord<String, String> kafkaRecord = new ProducerRecord<>(event.topic(), event.key(), event.value());
        kafkaRecord.headers().add("content-type", CloudEvent.CONTENT_TYPE.getBytes(StandardCharsets.UTF_8));
        try {
            kafka.send(kafkaRecord).get(SECONDS_TO_ARRIVE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while an event was on its way", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka has not taken the event", e);
        }
    }
}
