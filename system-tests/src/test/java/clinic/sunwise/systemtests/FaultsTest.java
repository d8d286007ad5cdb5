package clinic.sunwise.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * Each process is killed once in the middle of 500 journeys from booking to invoice. Clients repeat what was not answered
 * with the same key. In the end every acknowledged booking is there once, completed once, and invoiced once, and the
 * numbers have no gap.
 */
@Order(4)
@ExtendWith(Evidence.class)
class FaultsTest {

    private static final int JOURNEYS = 500;
    private static final int CLIENTS = 8;
    private static final List<String> VICTIMS = List.of("booking-service", "billing-service", "kafka", "postgres");
    private static final String TREATMENT = """
            {"protocol":"diamond-crystal-oxygen","technique":"crystal","depth":"superficial","areas":["hands"]}""";

    private final Stack stack = Stack.running();
    private final Gateway reception = stack.gateway("demo.moscow.reception");
    private final Gateway clinician = stack.gateway("demo.moscow.clinician");
    private final JsonNode questions = reception
            .get("/api/clinics/moscow/screening-questions?protocol=diamond-crystal-oxygen&technique=crystal")
            .expect(200)
            .get("items");
    private final AtomicInteger finished = new AtomicInteger();

    @Test
    void nothingIsLostAndNothingIsDoubled() throws Exception {
        List<UUID> appointments = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
                ExecutorService killer = Executors.newSingleThreadExecutor()) {
            Future<?> kills = killer.submit(this::killOneAfterTheOther);
            for (List<String> day : freeTimesByDay()) {
                stack.setClock(OffsetDateTime.parse(day.getFirst())
                        .minusHours(3)
                        .toInstant()
                        .toString());
                List<Future<UUID>> journeys = day.stream()
                        .limit(JOURNEYS - appointments.size())
                        .map(time -> clients.submit(() -> journey(time)))
                        .toList();
                for (Future<UUID> journey : journeys) {
                    appointments.add(journey.get());
                }
            }
            kills.get();
        }
        assertThat(new HashSet<>(appointments)).hasSize(JOURNEYS);
        Set<String> invoices = new HashSet<>();
        for (UUID appointment : appointments) {
            assertThat(invoices.add(invoiceNumberOf(appointment)))
                    .as("an invoice of its own")
                    .isTrue();
        }
        Gateway accountant = stack.gateway("demo.moscow.accountant");
        assertThat(issuedNumbers(accountant)).containsAll(invoices);
        JsonNode chain = accountant.insist("/api/clinics/moscow/invoices/chain").expect(200);
        assertThat(chain.get("valid").booleanValue()).isTrue();
        assertThat(chain.get("records").intValue()).isGreaterThanOrEqualTo(JOURNEYS);
    }

    private void killOneAfterTheOther() {
        for (int victim = 0; victim < VICTIMS.size(); victim++) {
            waitUntilFinished((victim + 1) * JOURNEYS / (VICTIMS.size() + 1));
            stack.kill(VICTIMS.get(victim));
        }
    }

    private UUID journey(String startsAt) {
        JsonNode patient = reception.insist("/api/clinics/moscow/patients", """
                        {"givenName":"Fault","familyName":"Test","birthDate":"1990-01-01"}""").expect(201);
        String patientId = patient.get("id").stringValue();
        reception
                .insist("/api/clinics/moscow/screenings", Questions.nothingToReport(questions, "normal", patientId))
                .expect(201);
        JsonNode booked = reception
                .insist("/api/clinics/moscow/appointments", """
                        {"patientId":"%s","treatment":%s,"startsAt":"%s","adviceConfirmed":true}""".formatted(patientId, TREATMENT, startsAt))
                .expect(201);
        String one = "/api/clinics/moscow/appointments/" + booked.get("id").stringValue();
        reception
                .insist(one + "/check-in", "{\"unchanged\":true,\"examination\":{\"findings\":[]}}")
                .expect(200);
        clinician.insist(one + "/complete", "{\"performed\":" + TREATMENT + "}").expect(200);
        finished.incrementAndGet();
        return UUID.fromString(booked.get("id").stringValue());
    }

    /** All of the clinic, as the accountant exports them: each once and, in each year, from one to the last without a gap. */
    private static Set<String> issuedNumbers(Gateway accountant) {
        Gateway.Answer csv =
                accountant.insist("/api/clinics/moscow/exports/invoices.csv?from=2020-01-01&to=2039-12-31");
        csv.expectStatus(200);
        List<String> numbers = csv.text()
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
        Map<String, List<Integer>> bySeries = numbers.stream()
                .collect(Collectors.groupingBy(
                        number -> number.substring(0, number.lastIndexOf('-')),
                        Collectors.mapping(
                                number -> Integer.valueOf(number.substring(number.lastIndexOf('-') + 1)),
                                Collectors.toList())));
        assertThat(bySeries)
                .isNotEmpty()
                .allSatisfy((series, sequences) -> assertThat(sequences)
                        .as(series)
                        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, sequences.size())
                                .boxed()
                                .toList()));
        return Set.copyOf(numbers);
    }

    private String invoiceNumberOf(UUID appointment) {
        String path = "/api/clinics/moscow/invoices?appointment=" + appointment;
        long giveUp = System.nanoTime() + Gateway.PATIENCE.toNanos();
        JsonNode invoices = null;
        while ((invoices == null || invoices.isEmpty()) && System.nanoTime() < giveUp) {
            Gateway.Answer answer = reception.get(path);
            if (answer.status() == 200) {
                invoices = answer.json().get("items");
            }
            if (invoices == null || invoices.isEmpty()) {
                Gateway.pause();
            }
        }
        assertThat(invoices).as("invoices of %s", appointment).hasSize(1);
        return invoices.get(0).get("number").stringValue();
    }

    private List<List<String>> freeTimesByDay() {
        JsonNode days = reception
                .insist("/api/clinics/moscow/availability?protocol=diamond-crystal-oxygen&technique=crystal"
                        + "&depth=superficial&area=hands&from=2027-06-01&days=120")
                .expect(200)
                .get("days");
        List<List<String>> times = new ArrayList<>();
        for (JsonNode day : days) {
            List<String> ofDay = new ArrayList<>();
            // Every third start on a grid of ten minutes: sessions of half an hour never meet.
            for (int i = 0; i < day.get("times").size(); i += 3) {
                ofDay.add(day.get("times").get(i).stringValue());
            }
            if (!ofDay.isEmpty()) {
                times.add(ofDay);
            }
        }
        assertThat(times.stream().mapToInt(List::size).sum()).isGreaterThanOrEqualTo(JOURNEYS);
        return times;
    }

    private void waitUntilFinished(int journeys) {
        long giveUp = System.nanoTime() + 2 * Gateway.PATIENCE.toNanos();
        while (finished.get() < journeys) {
            assertThat(System.nanoTime())
                    .as("journeys go on: %d of %d", finished.get(), journeys)
                    .isLessThan(giveUp);
            Gateway.pause();
        }
    }
}
