package clinic.sunwise.systemtests.bench;

import clinic.sunwise.systemtests.Gateway;
import clinic.sunwise.systemtests.bench.Finding.Figure;
import clinic.sunwise.systemtests.bench.Race.Slot;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Many book the same few times at once; afterwards the database is asked, without the product, what came of it. */
final class RacesBenchmark implements Benchmark {

    private static final int CLIENTS = 32;
    /** Screened patients whom no other benchmark books. */
    private static final int FIRST_PATIENT = 21_500;

    private static final int PATIENTS = 500;
    private static final int PRACTITIONERS = 3;
    private static final int DAYS = 30;
    private static final int TIMES_A_DAY = 4;

    @Override
    public String name() {
        return "races";
    }

    @Override
    public Finding measure(Subject subject) throws Exception {
        List<Slot> slots = slots(subject.reception());
        Race race = new Race(subject.reception(), slots, FIRST_PATIENT, PATIENTS);
        int attempts = subject.choice().attempts();
        Callable<?> attempt = race::attempt;
        Latencies bookings = Latencies.of(CLIENTS, Collections.nCopies(attempts, attempt));
        RaceCheck check;
        Latencies plain;
        try (Connection booking = subject.database("booking")) {
            check = RaceCheck.of(booking, race.booked(), race.cancelled(), FIRST_PATIENT, FIRST_PATIENT + PATIENTS - 1);
        }
        try (PlainRace sql = new PlainRace(subject, CLIENTS, slots.size(), PATIENTS)) {
            plain = sql.measure(Math.min(attempts, 20_000));
        }
        return new Finding(
                "Races for too few times",
                attempts + " attempts by " + CLIENTS + " clients to book " + PATIENTS + " patients at " + slots.size()
                        + " times of " + PRACTITIONERS
                        + " practitioners, each giving up what it got three bookings later."
                        + " Answers: " + new TreeMap<>(race.answers())
                        + ". What is checked is asked of the database in SQL of its own, from the rows of the appointments."
                        + " The yardstick is plain JDBC: the patient's row locked, a range inserted unless the same exclusion"
                        + " constraint refuses it, committed, over as many connections",
                List.of(
                        none("overlaps of a practitioner, a room, a device or a patient", check.overlaps()),
                        none("sessions of a patient too close to each other", check.tooClose()),
                        none("attempts answered with neither a booking nor a refusal", race.unanswered()),
                        none("answered as booked and not there", check.lost()),
                        none("there and not answered as booked", check.unasked()),
                        none("answered as cancelled and still booked", check.notCancelled()),
                        Figure.plain("attempts through the gateway", bookings.text()),
                        Figure.plain("plain JDBC", plain.text()),
                        Figure.plain(
                                "ratio of the rates",
                                String.format(Locale.ROOT, "%.2f", bookings.perSecond() / plain.perSecond()))),
                "See the answers above.");
    }

    private static Figure none(String what, long found) {
        return new Figure(what, Long.toString(found), "0", found == 0);
    }

    private static List<Slot> slots(Gateway reception) {
        List<Slot> slots = new ArrayList<>();
        List<String> practitioners = StreamSupport.stream(
                        reception
                                .get(Subject.PATH + "/practitioners")
                                .expectOk()
                                .get("items")
                                .spliterator(),
                        false)
                .map(each -> each.get("id").stringValue())
                .limit(PRACTITIONERS)
                .toList();
        for (String practitioner : practitioners) {
            JsonNode days = reception
                    .get(Subject.PATH + "/availability?protocol=diamond-crystal-oxygen&technique=crystal"
                            + "&depth=superficial&area=hands&from=2027-10-04&days=" + DAYS + "&practitioner="
                            + practitioner)
                    .expectOk()
                    .get("days");
            for (JsonNode day : days) {
                StreamSupport.stream(day.get("times").spliterator(), false)
                        .limit(TIMES_A_DAY)
                        .forEach(time -> slots.add(new Slot(practitioner, time.stringValue())));
            }
        }
        if (slots.isEmpty()) {
            throw new IllegalStateException("there is nothing to race for");
        }
        return slots;
    }
}
