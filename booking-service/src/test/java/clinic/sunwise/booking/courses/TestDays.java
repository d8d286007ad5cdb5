package clinic.sunwise.booking.courses;

import clinic.sunwise.booking.protocols.VerdictLevel;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Words for the tests of the planner: a judge with spacing, practitioners, offers. */
final class TestDays {

    /** A Monday. */
    static final LocalDate FIRST = LocalDate.of(2027, 3, 1);

    static final UUID ANA = new UUID(0, 1);
    static final UUID BEA = new UUID(0, 2);
    static final UUID CLEO = new UUID(0, 3);

    static final Judgement ALLOWED = new Judgement(VerdictLevel.ALLOWED, List.of(), Optional.empty());

    private TestDays() {}

    static LocalDate day(int index) {
        return FIRST.plusDays(index);
    }

    static CourseSession session(int day, String time, UUID practitioner) {
        return new CourseSession(at(day, time), practitioner);
    }

    static OffsetDateTime at(int day, String time) {
        return day(day).atTime(LocalTime.parse(time)).atOffset(ZoneOffset.UTC);
    }

    static Judgement blocked(String rule) {
        return new Judgement(VerdictLevel.CLINICIAN, List.of(rule), Optional.empty());
    }

    /** A judge of spacing in both directions, closed days and days with advice. */
    static SessionJudge judge(Period spacing, Predicate<LocalDate> closed, Predicate<LocalDate> advised) {
        return (day, others) -> {
            if (closed.test(day)) {
                return blocked("sun-season");
            }
            if (others.stream().anyMatch(other -> tooClose(day, other, spacing))) {
                return blocked("minimum-spacing");
            }
            return advised.test(day)
                    ? new Judgement(VerdictLevel.ADVICE, List.of("sun-season"), Optional.empty())
                    : ALLOWED;
        };
    }

    static SessionJudge spacing(int days) {
        return judge(Period.ofDays(days), _ -> false, _ -> false);
    }

    private static boolean tooClose(LocalDate one, LocalDate other, Period spacing) {
        LocalDate first = one.isBefore(other) ? one : other;
        LocalDate second = one.isBefore(other) ? other : one;
        return second.isBefore(first.plus(spacing));
    }

    /** Each practitioner of {@code who} at each of the times on each of the days. */
    static DayOffers offers(Predicate<LocalDate> days, List<UUID> who, String... times) {
        return day -> days.test(day)
                ? who.stream()
                        .map(each -> new DayOffers.Offer(
                                each,
                                Arrays.stream(times)
                                        .map(time -> day.atTime(LocalTime.parse(time))
                                                .atOffset(ZoneOffset.UTC))
                                        .toList()))
                        .toList()
                : List.of();
    }

    /** Ana at 9 each day. */
    static DayOffers always() {
        return offers(_ -> true, List.of(ANA), "09:00");
    }

    static Predicate<LocalDate> on(Integer... days) {
        Set<Integer> all = Set.of(days);
        return day -> all.contains(Math.toIntExact(day.toEpochDay() - FIRST.toEpochDay()));
    }

    static Predicate<LocalDate> between(int first, int last) {
        return on(IntStream.rangeClosed(first, last).boxed().toArray(Integer[]::new));
    }

    /** Offers of single sessions, such as what is left of a full calendar. */
    static DayOffers only(CourseSession... sessions) {
        return day -> {
            Map<UUID, List<OffsetDateTime>> starts = new TreeMap<>();
            Arrays.stream(sessions)
                    .filter(each -> each.day().equals(day))
                    .map(CourseSession::practitioner)
                    .forEach(who -> starts.put(
                            who,
                            Arrays.stream(sessions)
                                    .filter(each -> each.day().equals(day)
                                            && each.practitioner().equals(who))
                                    .map(CourseSession::start)
                                    .sorted()
                                    .toList()));
            return starts.entrySet().stream()
                    .map(each -> new DayOffers.Offer(each.getKey(), each.getValue()))
                    .toList();
        };
    }

    static CourseWish wish(int sessions, int rhythm, int days, Wishes wishes) {
        return new CourseWish(sessions, Rhythm.ofDays(rhythm), Optional.empty(), wishes, FIRST, days);
    }

    static CoursePlan planned(Outcome outcome) {
        if (outcome instanceof Outcome.Planned planned) {
            return planned.plan();
        }
        throw new AssertionError("no plan: " + outcome);
    }

    static Outcome.NoPlan none(Outcome outcome) {
        if (outcome instanceof Outcome.NoPlan none) {
            return none;
        }
        throw new AssertionError("a plan: " + outcome);
    }

    static List<Integer> days(CoursePlan plan) {
        return plan.days().stream()
                .map(day -> Math.toIntExact(day.toEpochDay() - FIRST.toEpochDay()))
                .toList();
    }

    static List<CourseSession> sessions(CoursePlan plan) {
        return plan.sessions().stream().map(PlannedSession::session).toList();
    }
}
