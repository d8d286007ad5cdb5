package clinic.sunwise.platform.events;

import clinic.sunwise.platform.correlation.Correlation;
import clinic.sunwise.platform.reach.Reach;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gives each event its effect once, on the rows of its clinic: the event's id is stored in the transaction of the effect. */
final class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final EventSchemas schemas;
    private final JsonMapper json;
    private final Clock clock;
    private final Map<String, List<EventHandler>> handlers;

    Inbox(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            EventSchemas schemas,
            JsonMapper json,
            Clock clock,
            List<EventHandler> handlers) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.schemas = schemas;
        this.json = json;
        this.clock = clock;
        this.handlers = handlers.stream()
                .flatMap(handler -> handler.types().stream().map(type -> Map.entry(type, handler)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /**
     * Takes in one delivery of an event. A type that nobody here handles is passed over.
     *
     * @throws UnprocessableEvent if it is not an event or does not meet its schema
     */
    void receive(String value) {
        String type = type(value);
        List<EventHandler> handling = handlers.getOrDefault(type, List.of());
        if (handling.isEmpty()) {
            return;
        }
        schemas.violation(type, value).ifPresent(violation -> {
            throw new UnprocessableEvent(type + " does not meet its schema: " + violation);
        });
        handle(json.readValue(value, CloudEvent.class).incoming(), handling);
    }

    private void handle(IncomingEvent event, List<EventHandler> handling) {
        try (Correlation.Scope scope = Correlation.begin(event.correlationId());
                Reach.Scope reach = Reach.clinic(event.clinic())) {
            transaction.executeWithoutResult(status -> {
                if (isFirst(event)) {
                    handling.forEach(each -> each.handle(event));
                    LOG.info("{} {} of {} took effect", event.type(), event.id(), event.subject());
                }
            });
        }
    }

    private boolean isFirst(IncomingEvent event) {
        return jdbc.sql("insert into inbox (event_id, seen_at) values (:id, :now) on conflict do nothing")
                        .param("id", event.id())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private String type(String value) {
        try {
            JsonNode type = json.readTree(value).path("type");
            if (type.isString()) {
                return type.stringValue();
            }
        } catch (JacksonException e) {
            throw new UnprocessableEvent("it is not JSON: " + e.getOriginalMessage());
        }
        throw new UnprocessableEvent("it is not a CloudEvent: it has no type");
    }
}
