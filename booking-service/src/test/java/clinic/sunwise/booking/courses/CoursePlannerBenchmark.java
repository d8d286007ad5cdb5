package clinic.sunwise.booking.courses;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Planning with 20 practitioners, times every five minutes, half of them taken. {@code ./sunwise bench planner} runs it. Not a
 * test, since a time limit on a shared machine proves nothing.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 2)
public class CoursePlannerBenchmark {

    private static final int PRACTITIONERS = 20;
    private static final Rhythm RHYTHM = new Rhythm(Period.ofDays(15), Period.ofDays(20));

    private final DayOffers offers = calendar();
    private final SessionJudge winter = TestDays.judge(Period.ofDays(15), _ -> false, _ -> false);
    private final SessionJudge summer = TestDays.judge(Period.ofDays(15), CoursePlannerBenchmark::isSummer, _ -> false);
    private final List<CourseSession> booked =
            TestDays.sessions(TestDays.planned(new CoursePlanner(offers, summer).plan(wish(15, RHYTHM, 400))));

    @Benchmark
    public Object tenOverNineMonths() {
        return new CoursePlanner(offers, winter).plan(wish(10, RHYTHM, 274));
    }

    @Benchmark
    public Object fifteenAcrossASummer() {
        return new CoursePlanner(offers, summer).plan(wish(15, RHYTHM, 400));
    }

    @Benchmark
    public Object fifteenWithAlternatives() {
        return new CoursePlanner(offers, summer).alternatives(wish(15, RHYTHM, 400));
    }

    @Benchmark
    public Object fifteenThatDoNotFit() {
        return new CoursePlanner(offers, summer).plan(narrow(wish(15, RHYTHM, 400)));
    }

    @Benchmark
    public Object fifteenOneLost() {
        return new CoursePlanner(offers, summer).replan(wish(15, RHYTHM, 400), without(booked, 7), Optional.empty());
    }

    @Benchmark
    public Object fiftyFiveWeekly() {
        return new CoursePlanner(offers, TestDays.spacing(6)).plan(wish(55, Rhythm.ofDays(7), 400));
    }

    /** Some work that is the same everywhere: SHA-256 of a kilobyte. */
    @Benchmark
    public Object yardstick() throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(new byte[1024]);
    }

    private static CourseWish wish(int sessions, Rhythm rhythm, int days) {
        Wishes wishes = Wishes.NONE.at(new WishedHours(LocalTime.of(17, 0), LocalTime.of(18, 0), false));
        return new CourseWish(sessions, rhythm, Optional.empty(), wishes, TestDays.FIRST, days);
    }

    private static CourseWish narrow(CourseWish wish) {
        return wish.with(
                wish.wishes().on(List.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY)).finishedBy(wish.day(200)));
    }

    private static List<CourseSession> without(List<CourseSession> booked, int lost) {
        List<CourseSession> rest = new ArrayList<>(booked);
        rest.remove(lost);
        return rest;
    }

    private static boolean isSummer(LocalDate day) {
        return day.getMonthValue() >= 5 && day.getMonthValue() <= 9;
    }

    private static DayOffers calendar() {
        Random random = new Random(7);
        List<List<DayOffers.Offer>> days = new ArrayList<>();
        for (int day = 0; day < CourseWish.MOST_DAYS; day++) {
            days.add(TestDays.day(day).getDayOfWeek() == DayOfWeek.SUNDAY ? List.of() : offers(day, random));
        }
        return day -> days.get(Math.toIntExact(day.toEpochDay() - TestDays.FIRST.toEpochDay()));
    }

    private static List<DayOffers.Offer> offers(int day, Random random) {
        List<DayOffers.Offer> offers = new ArrayList<>();
        for (int who = 0; who < PRACTITIONERS; who++) {
            List<OffsetDateTime> starts = new ArrayList<>();
            OffsetDateTime morning = TestDays.day(day).atTime(9, 0).atOffset(ZoneOffset.UTC);
            for (int minute = 0; minute < 600; minute += 5) {
                if (random.nextInt(100) < 50) {
                    starts.add(morning.plusMinutes(minute));
                }
            }
            offers.add(new DayOffers.Offer(new UUID(1, who), starts));
        }
        return offers;
    }
}
