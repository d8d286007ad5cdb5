package clinic.sunwise.systemtests.bench;

import clinic.sunwise.systemtests.Gateway;
import clinic.sunwise.systemtests.bench.Finding.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Bookings against what the database alone could do. Some bookings are logged by PostgreSQL with every statement and
 * parameter, undone, and the very same statements sent again by plain JDBC.
 */
final class BookingBenchmark implements Benchmark {

    private static final double GOAL = 0.5;
    private static final int CLIENTS = 32;
    private static final int WARM_UP = 600;
    private static final int CALLS = 300;
    /** Patients of the clinic who have no session yet. */
    private static final int FIRST_PATIENT = 20_000;

    private final AtomicInteger patient = new AtomicInteger(FIRST_PATIENT);

    private record Slot(String practitioner, String startsAt) {}

    @Override
    public String name() {
        return "booking";
    }

    @Override
    public Finding measure(Subject subject) throws Exception {
        BlockingQueue<Slot> slots = new LinkedBlockingQueue<>(slots(subject));
        book(subject, slots, WARM_UP);
        Latencies bookings = book(subject, slots, CALLS);
        Replay logged = Replay.logged(subject, "INSERT INTO appointment", () -> book(subject, slots, CALLS));
        subject.privileged("booking", "undo.sql", Map.of());
        Latencies replay = logged.sent(subject, "booking", CLIENTS);
        double ratio = bookings.perSecond() / replay.perSecond();
        return new Finding(
                "Booking by 32 clients",
                CALLS + " screened patients, each a time of her own, after " + WARM_UP
                        + " to warm up; the yardstick is the"
                        + " statements of " + logged.count() + " such bookings (" + logged.statementsEach()
                        + " each, as PostgreSQL logged"
                        + " them), undone and sent again by plain JDBC over as many connections",
                List.of(
                        Figure.plain("booking through the gateway", bookings.text()),
                        Figure.plain("the same statements", replay.text()),
                        new Figure(
                                "ratio of the rates",
                                String.format(Locale.ROOT, "%.2f", ratio),
                                "at least 0.5",
                                ratio >= GOAL)),
                "Here the clients, the gateway, the service and PostgreSQL share the same cores, the replay has them for"
                        + " PostgreSQL and one thin client. HTTP, JSON and the schema check of the event take the rest.");
    }

    private static List<Slot> slots(Subject subject) {
        Gateway reception = subject.reception();
        List<Slot> slots = new ArrayList<>();
        for (JsonNode practitioner :
                reception.get(Subject.PATH + "/practitioners").expectOk().get("items")) {
            String id = practitioner.get("id").stringValue();
            JsonNode days = reception
                    .get(Subject.PATH + "/availability?protocol=diamond-crystal-oxygen&technique=crystal"
                            + "&depth=superficial&area=hands&from=2027-03-29&days=70&practitioner=" + id)
                    .expectOk()
                    .get("days");
            for (JsonNode day : days) {
                // Sessions of half an hour on a grid of ten minutes; one practitioner's times a day are enough.
                StreamSupport.stream(day.get("times").spliterator(), false)
                        .limit(10)
                        .filter(time -> time.stringValue().contains(":00:00"))
                        .forEach(time -> slots.add(new Slot(id, time.stringValue())));
            }
        }
        return slots;
    }

    private Latencies book(Subject subject, BlockingQueue<Slot> slots, int count) throws Exception {
        Gateway reception = subject.reception();
        List<Callable<?>> calls = new ArrayList<>();
        for (int call = 0; call < count; call++) {
            Slot slot = slots.remove();
            String patientId = "00000000-0000-4000-8000-0000000" + patient.getAndIncrement();
            calls.add(() -> reception
                    .post(Subject.PATH + "/appointments", """
                            {"patientId":"%s","treatment":%s,"startsAt":"%s","practitionerId":"%s","adviceConfirmed":true}""".formatted(
                                    patientId, Subject.TREATMENT, slot.startsAt(), slot.practitioner()))
                    .expect(201));
        }
        return Latencies.of(CLIENTS, calls);
    }
}
