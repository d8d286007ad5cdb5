package clinic.sunwise.booking.courses;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A case so small that every plan can be looked at.
 *
 * @param offers for each day a bit for each of two practitioners at each of three times
 * @param closed a bit for each day
 */
record SmallCase(CourseWish wish, int spacing, List<Integer> offers, int closed, List<CourseSession> booked) {

    static final int DAYS = 10;
    private static final List<UUID> WHO = List.of(TestDays.ANA, TestDays.BEA);
    private static final List<String> TIMES = List.of("08:00", "11:30", "16:00");

    SessionJudge judge() {
        return TestDays.judge(Period.ofDays(spacing), isIn(closed), isIn(0b0101_0000));
    }

    DayOffers dayOffers() {
        List<CourseSession> all = new ArrayList<>();
        for (int day = 0; day < offers.size(); day++) {
            for (int bit = 0; bit < WHO.size() * TIMES.size(); bit++) {
                if ((offers.get(day) >> bit & 1) == 1) {
                    all.add(TestDays.session(day, TIMES.get(bit / 2), WHO.get(bit % 2)));
                }
            }
        }
        return TestDays.only(all.toArray(CourseSession[]::new));
    }

    CoursePlanner planner() {
        return new CoursePlanner(dayOffers(), judge());
    }

    private static Predicate<LocalDate> isIn(int days) {
        return day -> (days >> (day.toEpochDay() - TestDays.FIRST.toEpochDay()) & 1) == 1;
    }

    static Arbitrary<SmallCase> any() {
        return Combinators.combine(
                        courses(),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, 63).list().ofSize(DAYS),
                        masks(1023),
                        bookings())
                .as(SmallCase::new);
    }

    private static Arbitrary<CourseWish> courses() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(1, 12).optional(0.3),
                        wishes())
                .as((sessions, least, more, previous, wishes) -> new CourseWish(
                        sessions,
                        new Rhythm(Period.ofDays(least), Period.ofDays(least + more)),
                        previous.map(TestDays.FIRST::minusDays),
                        wishes,
                        TestDays.FIRST,
                        DAYS));
    }

    private static Arbitrary<Wishes> wishes() {
        return Combinators.combine(
                        Arbitraries.subsetOf(DayOfWeek.values()).ofMinSize(3),
                        hours().optional(0.6),
                        Combinators.combine(Arbitraries.of(WHO), Arbitraries.of(true, false))
                                .as(WishedPractitioner::new)
                                .optional(0.6),
                        masks(1023),
                        Arbitraries.integers().between(-1, 4).map(TestDays::day).optional(0.4),
                        Arbitraries.integers()
                                .between(4, DAYS)
                                .map(TestDays::day)
                                .optional(0.5))
                .as((weekdays, hours, practitioner, without, notBefore, finishedBy) -> new Wishes(
                        EnumSet.copyOf(weekdays), hours, practitioner, days(without), notBefore, finishedBy));
    }

    private static Arbitrary<WishedHours> hours() {
        return Combinators.combine(Arbitraries.integers().between(8, 16), Arbitraries.of(true, false))
                .as((hour, strict) -> new WishedHours(LocalTime.of(hour, 0), LocalTime.of(hour + 2, 30), strict));
    }

    /** Masks in which the smaller part of the bits are set. */
    private static Arbitrary<Integer> masks(int most) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, most),
                        Arbitraries.integers().between(0, most))
                .as((one, other) -> one & other);
    }

    private static Set<LocalDate> days(int mask) {
        return IntStream.range(0, DAYS)
                .mapToObj(TestDays::day)
                .filter(isIn(mask))
                .collect(Collectors.toSet());
    }

    private static Arbitrary<List<CourseSession>> bookings() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, DAYS - 1), Arbitraries.of(TIMES), Arbitraries.of(WHO))
                .as(TestDays::session)
                .list()
                .uniqueElements(CourseSession::day)
                .ofMaxSize(4);
    }

    Optional<CourseSession> moved() {
        return booked.isEmpty() ? Optional.empty() : Optional.of(booked.getFirst());
    }

    List<CourseSession> others() {
        return booked.isEmpty() ? List.of() : booked.subList(1, booked.size());
    }
}
