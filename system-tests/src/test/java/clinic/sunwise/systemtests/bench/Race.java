package clinic.sunwise.systemtests.bench;

import clinic.sunwise.systemtests.Gateway;
import clinic.sunwise.systemtests.Gateway.Answer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * Attempts to book patients at times of which there are too few. Whoever has got three gives the oldest up again, so that what is
 * free goes on changing hands until the end.
 */
final class Race {

    /** A time with somebody. */
    record Slot(String practitioner, String startsAt) {}

    private static final int KEPT = 3;

    private final Gateway reception;
    private final List<Slot> slots;
    private final int firstPatient;
    private final int patients;
    private final Map<String, LongAdder> answers = new ConcurrentHashMap<>();
    private final Queue<UUID> booked = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> cancelled = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final ThreadLocal<Deque<UUID>> mine = ThreadLocal.withInitial(ArrayDeque::new);

    Race(Gateway reception, List<Slot> slots, int firstPatient, int patients) {
        this.reception = reception;
        this.slots = slots;
        this.firstPatient = firstPatient;
        this.patients = patients;
    }

    /** One attempt, repeated with its key until it is answered. */
    Void attempt() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        Slot slot = slots.get(random.nextInt(slots.size()));
        String patient = "00000000-0000-4000-8000-0000000" + (firstPatient + random.nextInt(patients));
        Answer answer = reception.insist(Subject.PATH + "/appointments", """
                {"patientId":"%s","treatment":%s,"startsAt":"%s","practitionerId":"%s","adviceConfirmed":true}""".formatted(
                        patient, Subject.TREATMENT, slot.startsAt(), slot.practitioner()));
        answers.computeIfAbsent(kind(answer), _ -> new LongAdder()).increment();
        if (answer.status() == 201) {
            UUID id = UUID.fromString(answer.json().path("id").stringValue());
            booked.add(id);
            keep(id);
        }
        return null;
    }

    private void keep(UUID id) {
        Deque<UUID> kept = mine.get();
        kept.add(id);
        if (kept.size() > KEPT) {
            UUID oldest = kept.remove();
            reception
                    .insist(Subject.PATH + "/appointments/" + oldest + "/cancel", "{}")
                    .expectOk();
            cancelled.add(oldest);
        }
    }

    private String kind(Answer answer) {
        if (answer.status() == 201) {
            return "booked";
        }
        if (answer.status() != 409 && answer.status() != 422) {
            unanswered.incrementAndGet();
            return "status " + answer.status();
        }
        String type = answer.json().path("type").stringValue("");
        return type.substring(type.lastIndexOf('/') + 1).replaceFirst(".*:", "");
    }

    /** How often each kind of answer came. */
    Map<String, LongAdder> answers() {
        return answers;
    }

    /** Attempts that were answered with neither a booking nor a refusal, however often they were repeated. */
    int unanswered() {
        return unanswered.get();
    }

    /** All that were answered as booked. */
    Queue<UUID> booked() {
        return booked;
    }

    /** Those of them that were answered as cancelled. */
    Queue<UUID> cancelled() {
        return cancelled;
    }
}
