package clinic.sunwise.booking.courses;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Looks at every plan there is, judges each as a whole and keeps the best. Shares nothing with the planner but its questions
 * and answers: wishes and objective are written out again.
 */
final class BruteForce {

    private final DayOffers offers;
    private final SessionJudge judge;
    private final CourseWish wish;
    private final Set<CourseSession> booked;
    private final Optional<CourseSession> moved;
    private final Predicate<LocalDate> first;
    private final List<Rated> found = new ArrayList<>();

    BruteForce(
            DayOffers offers,
            SessionJudge judge,
            CourseWish wish,
            List<CourseSession> booked,
            Optional<CourseSession> moved,
            Predicate<LocalDate> first) {
        this.offers = offers;
        this.judge = judge;
        this.wish = wish;
        this.booked = new HashSet<>(booked);
        this.moved = moved;
        this.first = first;
    }

    static Optional<List<CourseSession>> best(DayOffers offers, SessionJudge judge, CourseWish wish) {
        return new BruteForce(offers, judge, wish, List.of(), Optional.empty(), _ -> true).best();
    }

    /** A whole plan and what it is compared by. */
    private record Rated(List<CourseSession> sessions, long[] objective) {

        static final Comparator<Rated> ORDER = Comparator.comparing(Rated::objective, Arrays::compare)
                .thenComparing(Rated::sessions, BruteForce::earlierFirst);
    }

    Optional<List<CourseSession>> best() {
        extend(new ArrayList<>(), 0);
        return found.stream().min(Rated.ORDER).map(Rated::sessions);
    }

    private void extend(List<CourseSession> sessions, int from) {
        if (sessions.size() == wish.sessions()) {
            if (isPlan(sessions)) {
                found.add(new Rated(List.copyOf(sessions), objective(sessions)));
            }
            return;
        }
        for (int day = from; day < wish.days(); day++) {
            for (CourseSession choice : choices(wish.from().plusDays(day))) {
                sessions.add(choice);
                extend(sessions, day + 1);
                sessions.removeLast();
            }
        }
    }

    private Set<CourseSession> choices(LocalDate day) {
        Set<CourseSession> choices = new HashSet<>();
        if (moved.isPresent() && moved.get().day().equals(day)) {
            return Set.of(moved.get());
        }
        offers.on(day)
                .forEach(offer -> offer.starts().stream()
                        .map(start -> new CourseSession(start, offer.practitioner()))
                        .filter(this::willDo)
                        .forEach(choices::add));
        booked.stream().filter(each -> each.day().equals(day)).forEach(choices::add);
        return choices;
    }

    private boolean willDo(CourseSession session) {
        Wishes wishes = wish.wishes();
        LocalDate day = session.day();
        return wishes.weekdays().contains(day.getDayOfWeek())
                && !wishes.without().contains(day)
                && (wishes.notBefore().isEmpty()
                        || !day.isBefore(wishes.notBefore().get()))
                && (wishes.finishedBy().isEmpty()
                        || !day.isAfter(wishes.finishedBy().get()))
                && (wishes.practitioner().isEmpty()
                        || !wishes.practitioner().get().strict()
                        || wishes.practitioner().get().id().equals(session.practitioner()))
                && (wishes.hours().isEmpty() || !wishes.hours().get().strict() || minutes(session) == 0);
    }

    private long minutes(CourseSession session) {
        LocalTime time = session.start().toLocalTime();
        return wish.wishes()
                .hours()
                .map(hours -> time.isBefore(hours.earliest())
                        ? ChronoUnit.MINUTES.between(time, hours.earliest())
                        : time.isAfter(hours.latest()) ? ChronoUnit.MINUTES.between(hours.latest(), time) : 0L)
                .orElse(0L);
    }

    private boolean isPlan(List<CourseSession> sessions) {
        List<LocalDate> days = sessions.stream().map(CourseSession::day).toList();
        return first.test(days.getFirst())
                && moved.stream().allMatch(sessions::contains)
                && sessions.stream().filter(each -> !isKept(each)).allMatch(each -> isOpen(each.day(), days));
    }

    private boolean isOpen(LocalDate day, List<LocalDate> days) {
        Set<LocalDate> others = new HashSet<>(days);
        others.remove(day);
        return judge.judge(day, others).isOpen();
    }

    private boolean isKept(CourseSession session) {
        return booked.contains(session) && !moved.equals(Optional.of(session));
    }

    private long[] objective(List<CourseSession> sessions) {
        return new long[] {
            sessions.stream().filter(each -> !isKept(each)).count(),
            deviation(sessions),
            sessions.stream().filter(this::isByAnother).count(),
            IntStream.range(1, sessions.size())
                    .filter(i -> !sessions.get(i)
                            .practitioner()
                            .equals(sessions.get(i - 1).practitioner()))
                    .count(),
            sessions.stream().mapToLong(this::minutes).sum(),
            sessions.getLast().day().toEpochDay()
        };
    }

    private boolean isByAnother(CourseSession session) {
        return wish.wishes().practitioner().isPresent()
                && !wish.wishes().practitioner().get().id().equals(session.practitioner());
    }

    private long deviation(List<CourseSession> sessions) {
        Optional<LocalDate> before = wish.previous();
        long sum = 0;
        for (CourseSession each : sessions) {
            sum += before.map(day -> deviation(day, each.day())).orElse(0L);
            before = Optional.of(each.day());
        }
        return sum;
    }

    private long deviation(LocalDate before, LocalDate day) {
        LocalDate least = before.plus(wish.rhythm().least());
        LocalDate most = before.plus(wish.rhythm().most());
        return day.isBefore(least)
                ? ChronoUnit.DAYS.between(day, least)
                : day.isAfter(most) ? ChronoUnit.DAYS.between(most, day) : 0;
    }

    private static int earlierFirst(List<CourseSession> one, List<CourseSession> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = one.get(i).start().compareTo(other.get(i).start());
            order = order != 0
                    ? order
                    : one.get(i).practitioner().compareTo(other.get(i).practitioner());
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
