package clinic.sunwise.booking.courses;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * How long planning takes with 20 practitioners, times every five minutes, half of them taken: run its main. Not a test, since
 * a time limit on a shared machine proves nothing.
 */
final class CoursePlannerBenchmark {

    private static final int PRACTITIONERS = 20;
    private static final int ROUNDS = 300;

    private CoursePlannerBenchmark() {}

    public static void main(String... arguments) {
        DayOffers offers = calendar();
        SessionJudge winter = TestDays.judge(Period.ofDays(15), _ -> false, _ -> false);
        SessionJudge summer = TestDays.judge(Period.ofDays(15), CoursePlannerBenchmark::isSummer, _ -> false);
        Rhythm rhythm = new Rhythm(Period.ofDays(15), Period.ofDays(20));
        report("10 sessions over 9 months", () -> new CoursePlanner(offers, winter).plan(wish(10, rhythm, 274)));
        report("15 sessions across a summer", () -> new CoursePlanner(offers, summer).plan(wish(15, rhythm, 400)));
        report(
                "15 sessions, alternatives",
                () -> new CoursePlanner(offers, summer).alternatives(wish(15, rhythm, 400)));
        report(
                "15 sessions that do not fit, ways out",
                () -> new CoursePlanner(offers, summer).plan(narrow(wish(15, rhythm, 400))));
        List<CourseSession> booked =
                TestDays.sessions(TestDays.planned(new CoursePlanner(offers, summer).plan(wish(15, rhythm, 400))));
        report(
                "15 sessions, one lost",
                () -> new CoursePlanner(offers, summer)
                        .replan(wish(15, rhythm, 400), without(booked, 7), Optional.empty()));
        report(
                "60 sessions, weekly",
                () -> new CoursePlanner(offers, TestDays.spacing(6)).plan(wish(55, Rhythm.ofDays(7), 400)));
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

    private static void report(String what, Supplier<?> planning) {
        for (int warmUp = 0; warmUp < ROUNDS; warmUp++) {
            planning.get();
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] wall = new long[ROUNDS];
        long[] processor = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            long used = threads.getCurrentThreadCpuTime();
            planning.get();
            processor[round] = (threads.getCurrentThreadCpuTime() - used) / 1000;
            wall[round] = (System.nanoTime() - start) / 1000;
        }
        System.out.println(what + ": wall " + figures(wall) + ", processor " + figures(processor));
    }

    private static String figures(long[] micros) {
        Arrays.sort(micros);
        return "median " + micros[ROUNDS / 2] + " us p99 " + micros[ROUNDS * 99 / 100] + " us";
    }
}
