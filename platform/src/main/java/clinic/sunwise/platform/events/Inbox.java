package clinic.sunwise.platform.events;

import clinic.sunwise.platform.correlation.Correlation;
import clinic.sunwise.platform.reach.Reach;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    /** An event that somebody here handles. */
    record Handled(IncomingEvent event, List<EventHandler> handlers) {

        String clinic() {
            return event.clinic();
        }
    }

    /**
     * Takes in one delivery of an event. A type that nobody here handles is passed over.
     *
     * @throws UnprocessableEvent if it is not an event or does not meet its schema
     */
    void receive(String value) {
        read(value).ifPresent(this::take);
    }

    /**
     * What a delivery tells; empty if nobody here handles its type.
     *
     * @throws UnprocessableEvent if it is not an event or does not meet its schema
     */
    Optional<Handled> read(@Nullable String value) {
        if (value == null) {
            throw new UnprocessableEvent("it is empty");
        }
        String type = type(value);
        List<EventHandler> handling = handlers.getOrDefault(type, List.of());
        if (handling.isEmpty()) {
            return Optional.empty();
        }
        schemas.violation(type, value).ifPresent(violation -> {
            throw new UnprocessableEvent(type + " does not meet its schema: " + violation);
        });
        return Optional.of(new Handled(json.readValue(value, CloudEvent.class).incoming(), handling));
    }

    /** Gives it its effect in a transaction of its own. */
    void take(Handled read) {
        try (Reach.Scope reach = Reach.clinic(read.clinic())) {
            transaction.executeWithoutResult(status -> handle(read));
        }
    }

    /**
     * Gives all of them their effect in one transaction, in their order.
     *
     * <p>One that handles many events has locks of the earlier ones when it wants those of the later. So it waits for no lock long enough to
     * be caught in a circle with a request (PostgreSQL looks for circles after a second and would undo either), and is itself what gives way.
     *
     * @param run of one clinic
     * @return false if any of them failed, and none has taken effect: then each is to be taken by itself
     */
    boolean takenTogether(List<Handled> run) {
        try (Reach.Scope reach = Reach.clinic(run.getFirst().clinic())) {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("set local lock_timeout = '200ms'").update();
                run.forEach(this::handle);
            });
            return true;
        } catch (RuntimeException e) {
            LOG.info(
                    "{} events of {} are taken one by one: {}",
                    run.size(),
                    run.getFirst().clinic(),
                    e.toString());
            return false;
        }
    }

    private void handle(Handled read) {
        IncomingEvent event = read.event();
        try (Correlation.Scope scope = Correlation.begin(event.correlationId())) {
            if (isFirst(event)) {
                read.handlers().forEach(each -> each.handle(event));
                LOG.info("{} {} of {} took effect", event.type(), event.id(), event.subject());
            }
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
