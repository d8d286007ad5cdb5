package clinic.sunwise.platform.sample;

import clinic.sunwise.platform.audit.Audited;
import clinic.sunwise.platform.events.EventHandler;
import clinic.sunwise.platform.events.EventPublisher;
import clinic.sunwise.platform.events.IncomingEvent;
import clinic.sunwise.platform.events.OutgoingEvent;
import clinic.sunwise.platform.idempotency.Idempotency;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Open;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.paging.Cursor;
import clinic.sunwise.platform.paging.Page;
import clinic.sunwise.platform.problem.FieldErrors;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The least service that uses everything the platform gives. */
@SpringBootApplication
public class SampleService {

    /** What the handler has taken in, and how it is told to behave. */
    public static final class Taken implements EventHandler {

        public final List<IncomingEvent> events = new CopyOnWriteArrayList<>();
        public final Map<UUID, RuntimeException> failing = new ConcurrentHashMap<>();

        @Override
        public Set<String> types() {
            return Set.of("booking.appointment-cancelled.v1");
        }

        @Override
        public void handle(IncomingEvent event) {
            RuntimeException failure = failing.get(event.subject());
            if (failure != null) {
                throw failure;
            }
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    events.add(event);
                }
            });
        }
    }

    @Bean
    Audited audited() {
        return new Audited(Set.of("GET /things/{id}"), Set.of(), Map.of());
    }

    @Bean
    Taken taken() {
        return new Taken();
    }

    record Cancelled(UUID appointmentId, UUID patientId, String cancelledAt, String by) {}

    record Order(LocalDate day, @Nullable OffsetDateTime at, List<Line> lines) {}

    record Line(int count) {}

    record Answer(UUID id, String day) {}

    @RestController
    @RequestMapping("/api/clinics/{clinic}")
    static class Controller {

        private final Idempotency idempotency;
        private final EventPublisher events;
        private final JdbcClient jdbc;

        Controller(Idempotency idempotency, EventPublisher events, JdbcClient jdbc) {
            this.jdbc = jdbc;
            this.idempotency = idempotency;
            this.events = events;
        }

        @PostMapping("/orders")
        @Allowed(Role.RECEPTION)
        Answer order(@PathVariable String clinic, @RequestBody Order order, IdempotencyKey key, Caller caller) {
            new FieldErrors().require(order.day(), "day").throwIfAny();
            return idempotency.once(caller, key, order, Answer.class, () -> {
                UUID id = UUID.randomUUID();
                events.publish(new OutgoingEvent(
                        "booking.appointment-cancelled.v1",
                        id,
                        clinic,
                        new Cancelled(id, UUID.randomUUID(), "2027-01-04T08:00:00Z", "patient")));
                if (order.lines().stream().anyMatch(line -> line.count() == 13)) {
                    throw new IllegalStateException("secret of the house");
                }
                if (order.lines().stream().anyMatch(line -> line.count() == 14)) {
                    jdbc.sql("select pg_terminate_backend(pg_backend_pid())")
                            .query(Boolean.class)
                            .single();
                }
                return new Answer(id, order.day().toString());
            });
        }

        @GetMapping("/numbers")
        @Open
        Page<Integer> numbers(@RequestParam(defaultValue = "3") int limit, @RequestParam @Nullable String cursor) {
            Cursor.checkLimit(limit);
            int after = Cursor.decode(cursor, 1)
                    .map(place -> Integer.parseInt(place.parts().getFirst()))
                    .orElse(0);
            List<Integer> rows = IntStream.rangeClosed(after + 1, Math.min(7, after + 1 + limit))
                    .boxed()
                    .toList();
            return Page.of(rows, limit, Cursor::at);
        }

        @GetMapping("/things/{id}")
        @Allowed({Role.PATIENT, Role.RECEPTION})
        String thing(@PathVariable UUID id, @RequestParam LocalDate day) {
            return id + " " + day;
        }

        @GetMapping("/forgotten")
        String forgotten() {
            return "nobody may see this";
        }
    }
}
