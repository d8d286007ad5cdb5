package clinic.sunwise.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Fifty rounds of twenty patients who want the same practitioner at the same time: one gets her, nineteen are told. */
@Order(3)
@ExtendWith(Evidence.class)
class RaceTest {

    private static final int ROUNDS = 50;
    private static final int RIVALS = 20;
    private static final String TREATMENT = """
            {"protocol":"microdermabrasion-levels","technique":"microdermabrasion","depth":"level-1","areas":["hands"]}""";

    private final Stack stack = Stack.running();
    private final Gateway reception = stack.gateway("demo.utrecht.reception");
    private final JsonNode questions = reception
            .insist("/api/clinics/utrecht/screening-questions?protocol=microdermabrasion-levels"
                    + "&technique=microdermabrasion")
            .expect(200)
            .get("items");

    @Test
    void oneSlotIsSoldOnce() throws Exception {
        List<UUID> rivals =
                IntStream.range(0, RIVALS).mapToObj(number -> register()).toList();
        CyclicBarrier start = new CyclicBarrier(RIVALS);
        List<Slot> slots = slotsFarApart();
        try (ExecutorService clients = Executors.newFixedThreadPool(RIVALS)) {
            for (Slot slot : slots) {
                List<Callable<Integer>> attempts = rivals.stream()
                        .<Callable<Integer>>map(rival -> () -> {
                            start.await(5, TimeUnit.MINUTES);
                            return book(rival, slot);
                        })
                        .toList();
                List<Integer> answers = new ArrayList<>();
                for (Future<Integer> answer : clients.invokeAll(attempts)) {
                    answers.add(answer.get());
                }
                assertThat(answers).as("answers for %s", slot).isSubsetOf(201, 409, 422);
                assertThat(answers)
                        .filteredOn(status -> status == 201)
                        .as("sold")
                        .hasSize(1);
            }
        }
    }

    private record Slot(String practitioner, String startsAt) {}

    /** A different time each round, so that a winner's later defeat is about the slot; when the sun is low. */
    private List<Slot> slotsFarApart() {
        JsonNode practitioner = reception
                .insist("/api/clinics/utrecht/practitioners")
                .expect(200)
                .get("items")
                .get(0);
        String id = practitioner.get("id").stringValue();
        JsonNode days = reception
                .insist(
                        "/api/clinics/utrecht/availability?protocol=microdermabrasion-levels&technique=microdermabrasion"
                                + "&depth=level-1&area=hands&from=2027-10-01&days=120&practitioner=" + id)
                .expect(200)
                .get("days");
        List<Slot> slots = new ArrayList<>();
        for (JsonNode day : days) {
            if (!day.get("times").isEmpty() && slots.size() < ROUNDS) {
                slots.add(new Slot(id, day.get("times").get(0).stringValue()));
            }
        }
        assertThat(slots).hasSize(ROUNDS);
        assertThat(slots)
                .allSatisfy(slot ->
                        assertThat(OffsetDateTime.parse(slot.startsAt())).isNotNull());
        return slots;
    }

    private UUID register() {
        String id = reception
                .insist("/api/clinics/utrecht/patients", """
                        {"givenName":"Rival","familyName":"Test","birthDate":"1990-01-01"}""")
                .expect(201)
                .get("id")
                .stringValue();
        reception
                .insist("/api/clinics/utrecht/screenings", Questions.nothingToReport(questions, "normal", id))
                .expect(201);
        return UUID.fromString(id);
    }

    private int book(UUID rival, Slot slot) {
        return reception
                .insist("/api/clinics/utrecht/appointments", """
                        {"patientId":"%s","treatment":%s,"startsAt":"%s","practitionerId":"%s","adviceConfirmed":true}""".formatted(
                                rival, TREATMENT, slot.startsAt(), slot.practitioner()))
                .status();
    }
}
