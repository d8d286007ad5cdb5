package clinic.sunwise.booking.appointments.http;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.MovingClock;
import clinic.sunwise.booking.TestClinic;
import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.Wire.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many want the same at the same moment. */
@ServiceTest
@Import(MovingClock.Configuration.class)
class BookingRaceIT {

    private static final String LEVEL_1 = """
        {"protocol":"microdermabrasion-levels","technique":"microdermabrasion","depth":"level-1","areas":["whole-face"]}\
        """;
    private static final String HANDS = LEVEL_1.replace("whole-face", "hands");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovingClock clock;

    private TestClinic utrecht;
    private UUID anna;

    @BeforeEach
    void oneTherapistInOneRoom() {
        clock.set("2027-01-04T07:00:00Z");
        utrecht = TestClinic.levels(jdbc, port);
        utrecht.practitioner("Sanne");
        utrecht.room("1");
        anna = utrecht.healthyPatient("1990-05-14");
    }

    @Test
    void oneSlotIsSoldOnce() throws Exception {
        utrecht.room("2");
        List<UUID> rivals = IntStream.range(0, 20)
                .mapToObj(number -> utrecht.healthyPatient("1990-01-01"))
                .toList();
        for (int round = 1; round <= 10; round++) {
            String start = "2027-02-%02dT10:00:00+01:00".formatted(round);
            assertThat(sold(rivals, start)).as(start).isEqualTo(1);
        }
    }

    @Test
    void anyPractitionerMeansEveryOneOfThem() throws Exception {
        utrecht.practitioner("Lotte");
        utrecht.practitioner("Bram");
        utrecht.room("2");
        utrecht.room("3");
        List<UUID> rivals = IntStream.range(0, 20)
                .mapToObj(number -> utrecht.healthyPatient("1990-01-01"))
                .toList();
        assertThat(sold(rivals, "2027-02-01T10:00:00+01:00")).isEqualTo(3);
    }

    @Test
    void onePatientBooksTheSameSkinOnceHoweverManyRequests() throws Exception {
        utrecht.practitioner("Lotte");
        utrecht.room("2");
        List<Callable<Answer>> attempts = new ArrayList<>();
        for (int day = 1; day <= 10; day++) {
            String start = "2027-02-%02dT10:00:00+01:00".formatted(day);
            attempts.add(() -> utrecht.book(anna, LEVEL_1, start));
        }
        assertThat(statuses(attempts)).containsOnlyOnce(201).containsOnly(201, 422);
    }

    private int sold(List<UUID> rivals, String start) throws Exception {
        CyclicBarrier together = new CyclicBarrier(rivals.size());
        List<Callable<Answer>> attempts = rivals.stream()
                .<Callable<Answer>>map(rival -> () -> {
                    together.await();
                    return utrecht.book(rival, HANDS, start);
                })
                .toList();
        List<Integer> statuses = statuses(attempts);
        assertThat(statuses).isSubsetOf(201, 409, 422);
        return (int) statuses.stream().filter(status -> status == 201).count();
    }

    private static List<Integer> statuses(List<Callable<Answer>> attempts) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(attempts.size())) {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Answer> answer : threads.invokeAll(attempts)) {
                statuses.add(answer.get().status());
            }
            return statuses;
        }
    }
}
