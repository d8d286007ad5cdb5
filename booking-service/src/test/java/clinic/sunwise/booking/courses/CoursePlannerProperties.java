package clinic.sunwise.booking.courses;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.courses.Outcome.Planned;
import clinic.sunwise.booking.courses.Relaxation.AlsoOn;
import clinic.sunwise.booking.courses.Relaxation.AnyWeekday;
import clinic.sunwise.booking.courses.Relaxation.EarlierStart;
import clinic.sunwise.booking.courses.Relaxation.FewerSessions;
import clinic.sunwise.booking.courses.Relaxation.LaterFinish;
import clinic.sunwise.booking.courses.Relaxation.NotWithout;
import clinic.sunwise.booking.courses.Relaxation.OtherHours;
import clinic.sunwise.booking.courses.Relaxation.OtherPractitioner;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/** The planner against brute force: never worse, never better, and the same choice among equals. */
class CoursePlannerProperties {

    @Provide
    Arbitrary<SmallCase> cases() {
        return SmallCase.any();
    }

    @Property(tries = 120, seed = "4", shrinking = ShrinkingMode.BOUNDED)
    void aFirstPlanIsTheBestThereIs(@ForAll("cases") SmallCase small) {
        Optional<List<CourseSession>> plan = sessions(small.planner().plan(small.wish()));
        assertThat(plan).isEqualTo(best(small, small.wish()));
        Statistics.collect(plan.isPresent());
        Statistics.coverage(seen -> {
            seen.check(true).percentage(most -> most > 20);
            seen.check(false).percentage(most -> most > 20);
        });
    }

    @Property(tries = 120, seed = "5", shrinking = ShrinkingMode.BOUNDED)
    void afterALossAsLittleAsCanBeIsChanged(@ForAll("cases") SmallCase small) {
        assertThat(sessions(small.planner().replan(small.wish(), small.booked(), Optional.empty())))
                .isEqualTo(best(small, small.booked(), Optional.empty()));
    }

    @Property(tries = 120, seed = "6", shrinking = ShrinkingMode.BOUNDED)
    void aroundAMovedSessionAsLittleAsCanBeIsChanged(@ForAll("cases") SmallCase small) {
        assertThat(sessions(small.planner().replan(small.wish(), small.others(), small.moved())))
                .isEqualTo(best(small, small.others(), small.moved()));
    }

    @Property(tries = 120, seed = "7", shrinking = ShrinkingMode.BOUNDED)
    void eachSeasonHasItsBestPlan(@ForAll("cases") SmallCase small) {
        List<List<CourseSession>> expected = seasons(small).stream()
                .map(season -> new BruteForce(
                                small.dayOffers(),
                                small.judge(),
                                small.wish(),
                                List.of(),
                                Optional.empty(),
                                season::contains)
                        .best())
                .flatMap(Optional::stream)
                .toList();
        assertThat(small.planner().alternatives(small.wish()))
                .extracting(each -> TestDays.sessions(each.plan()))
                .isEqualTo(expected);
    }

    @Property(tries = 120, seed = "8", shrinking = ShrinkingMode.BOUNDED)
    void theWaysOutAreAllThatThereAre(@ForAll("cases") SmallCase small) {
        if (small.planner().plan(small.wish()) instanceof Outcome.NoPlan none) {
            assertThat(none.objections()).isEmpty();
            Map<Relaxation, List<CourseSession>> ways = new LinkedHashMap<>();
            none.ways().forEach(way -> ways.put(way.relaxation(), TestDays.sessions(way.plan())));
            assertThat(new ArrayList<>(ways.entrySet()))
                    .isEqualTo(new ArrayList<>(expectedWays(small).entrySet()));
        }
    }

    private static Map<Relaxation, List<CourseSession>> expectedWays(SmallCase small) {
        Wishes wishes = small.wish().wishes();
        Map<Relaxation, List<CourseSession>> ways = new LinkedHashMap<>();
        for (DayOfWeek weekday : DayOfWeek.values()) {
            if (!wishes.weekdays().contains(weekday)) {
                put(ways, new AlsoOn(weekday), best(small, small.wish().with(wishes.alsoOn(weekday))));
            }
        }
        if (ways.isEmpty() && wishes.weekdays().size() < 7) {
            put(ways, new AnyWeekday(), best(small, small.wish().with(wishes.on(Arrays.asList(DayOfWeek.values())))));
        }
        wishes.hours()
                .filter(WishedHours::strict)
                .map(hours -> wishes.at(new WishedHours(hours.earliest(), hours.latest(), false)))
                .ifPresent(other ->
                        put(ways, new OtherHours(), best(small, small.wish().with(other))));
        wishes.practitioner()
                .filter(WishedPractitioner::strict)
                .map(wished -> wishes.by(new WishedPractitioner(wished.id(), false)))
                .ifPresent(other -> put(
                        ways, new OtherPractitioner(), best(small, small.wish().with(other))));
        wishes.without().stream()
                .sorted()
                .forEach(day ->
                        put(ways, new NotWithout(day), best(small, small.wish().with(wishes.alsoOn(day)))));
        wishes.notBefore()
                .ifPresent(start -> firstOf(IntStream.range(1, SmallCase.DAYS)
                                .filter(days -> !start.minusDays(days).isBefore(TestDays.FIRST))
                                .mapToObj(days -> way(
                                        new EarlierStart(start.minusDays(days), days),
                                        small,
                                        wishes.notBefore(start.minusDays(days))))
                                .toList())
                        .ifPresent(way -> put(ways, way.getKey(), way.getValue())));
        wishes.finishedBy()
                .ifPresent(finish -> firstOf(IntStream.range(1, SmallCase.DAYS)
                                .mapToObj(days -> way(
                                        new LaterFinish(finish.plusDays(days), days),
                                        small,
                                        wishes.finishedBy(finish.plusDays(days))))
                                .toList())
                        .ifPresent(way -> put(ways, way.getKey(), way.getValue())));
        firstOf(IntStream.iterate(small.wish().sessions() - 1, fewer -> fewer > 0, fewer -> fewer - 1)
                        .mapToObj(fewer -> Map.entry(
                                (Relaxation) new FewerSessions(fewer),
                                best(small, small.wish().with(fewer))))
                        .toList())
                .ifPresent(way -> put(ways, way.getKey(), way.getValue()));
        return ways;
    }

    private static Map.Entry<Relaxation, Optional<List<CourseSession>>> way(
            Relaxation relaxation, SmallCase small, Wishes wishes) {
        return Map.entry(relaxation, best(small, small.wish().with(wishes)));
    }

    private static Optional<Map.Entry<Relaxation, Optional<List<CourseSession>>>> firstOf(
            List<Map.Entry<Relaxation, Optional<List<CourseSession>>>> ways) {
        return ways.stream().filter(way -> way.getValue().isPresent()).findFirst();
    }

    private static void put(
            Map<Relaxation, List<CourseSession>> ways, Relaxation relaxation, Optional<List<CourseSession>> plan) {
        plan.ifPresent(sessions -> ways.put(relaxation, sessions));
    }

    /** Open days, parted where the next one comes later than the rhythm. */
    private static List<List<LocalDate>> seasons(SmallCase small) {
        List<List<LocalDate>> seasons = new ArrayList<>();
        for (LocalDate day : TestDays.FIRST
                .datesUntil(TestDays.day(SmallCase.DAYS))
                .filter(day -> small.judge().judge(day, Set.of()).isOpen())
                .toList()) {
            if (seasons.isEmpty()
                    || day.isAfter(seasons.getLast()
                            .getLast()
                            .plus(small.wish().rhythm().most()))) {
                seasons.add(new ArrayList<>());
            }
            seasons.getLast().add(day);
        }
        return seasons;
    }

    private static Optional<List<CourseSession>> best(SmallCase small, CourseWish wish) {
        return BruteForce.best(small.dayOffers(), small.judge(), wish);
    }

    private static Optional<List<CourseSession>> best(
            SmallCase small, List<CourseSession> booked, Optional<CourseSession> moved) {
        return new BruteForce(small.dayOffers(), small.judge(), small.wish(), booked, moved, _ -> true).best();
    }

    private static Optional<List<CourseSession>> sessions(Outcome outcome) {
        return outcome instanceof Planned planned ? Optional.of(TestDays.sessions(planned.plan())) : Optional.empty();
    }
}
