package clinic.sunwise.platform.events;

import clinic.sunwise.platform.correlation.Correlation;
import io.namastack.outbox.Outbox;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Publishes what has happened, if and only if the running transaction commits. */
public final class EventPublisher {

    private final Outbox outbox;
    private final EventSchemas schemas;
    private final JsonMapper json;
    private final Clock clock;
    private final String source;
    private final String topic;

    EventPublisher(Outbox outbox, EventSchemas schemas, JsonMapper json, Clock clock, String service, String topic) {
        this.outbox = outbox;
        this.schemas = schemas;
        this.json = json;
        this.clock = clock;
        this.source = "/" + service;
        this.topic = topic;
    }

    /**
     * Lets the event leave with the transaction's commit.
     *
     * @throws IllegalStateException outside a transaction, or if the event does not meet its schema: a defect of the caller
     */
    public void publish(OutgoingEvent event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(event.type() + " is published outside a transaction");
        }
        String value = json.writeValueAsString(cloudEvent(event));
        schemas.violation(event.type(), value).ifPresent(violation -> {
            throw new IllegalStateException(event.type() + " does not meet its schema: " + violation);
        });
        outbox.schedule(
                new OutboxedEvent(topic, event.clinic(), value), event.subject().toString());
    }

    private CloudEvent cloudEvent(OutgoingEvent event) {
        return new CloudEvent(
                "1.0",
                UUID.randomUUID(),
                source,
                event.type(),
                event.subject(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                "application/json",
                event.clinic(),
                Correlation.current(),
                json.<JsonNode>valueToTree(event.data()));
    }
}
