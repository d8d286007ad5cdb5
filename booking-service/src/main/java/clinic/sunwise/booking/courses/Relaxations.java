package clinic.sunwise.booking.courses;

import clinic.sunwise.booking.courses.Outcome.Way;
import clinic.sunwise.booking.courses.Relaxation.AlsoOn;
import clinic.sunwise.booking.courses.Relaxation.AnyWeekday;
import clinic.sunwise.booking.courses.Relaxation.EarlierStart;
import clinic.sunwise.booking.courses.Relaxation.FewerSessions;
import clinic.sunwise.booking.courses.Relaxation.LaterFinish;
import clinic.sunwise.booking.courses.Relaxation.NotWithout;
import clinic.sunwise.booking.courses.Relaxation.OtherHours;
import clinic.sunwise.booking.courses.Relaxation.OtherPractitioner;
import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds which single wish stands in the way of a task that has no plan. Each way out was planned, not guessed. */
final class Relaxations {

    private final Planning planning;
    private final Task task;
    private final Wishes wishes;

    Relaxations(Planning planning, Task task) {
        this.planning = planning;
        this.task = task;
        this.wishes = task.wish().wishes();
    }

    List<Way> ways() {
        return Stream.of(weekdays(), hours(), practitioner(), days(), start(), finish(), sessions())
                .flatMap(Function.identity())
                .toList();
    }

    private Stream<Way> weekdays() {
        if (wishes.anyWeekdayFits()) {
            return Stream.empty();
        }
        List<Way> single = Arrays.stream(DayOfWeek.values())
                .filter(weekday -> !wishes.weekdays().contains(weekday))
                .flatMap(weekday -> planned(new AlsoOn(weekday), wishes.alsoOn(weekday)))
                .toList();
        return single.isEmpty() ? planned(new AnyWeekday(), wishes.onAnyWeekday()) : single.stream();
    }

    private Stream<Way> hours() {
        return wishes.hours().stream()
                .filter(WishedHours::strict)
                .flatMap(hours -> planned(new OtherHours(), wishes.at(hours.rather())));
    }

    private Stream<Way> practitioner() {
        return wishes.practitioner().stream()
                .filter(WishedPractitioner::strict)
                .flatMap(wished -> planned(new OtherPractitioner(), wishes.by(wished.rather())));
    }

    private Stream<Way> days() {
        return wishes.without().stream()
                .filter(day -> planning.judged().isOpen(task.index(day)))
                .sorted()
                .flatMap(day -> planned(new NotWithout(day), wishes.alsoOn(day)));
    }

    private Stream<Way> start() {
        return wishes.notBefore().stream()
                .flatMap(wished -> fewestDays(
                        task.wish().from().until(wished, ChronoUnit.DAYS),
                        days -> wishes.notBefore(wished.minusDays(days)),
                        days -> new EarlierStart(wished.minusDays(days), days)));
    }

    private Stream<Way> finish() {
        return wishes.finishedBy().stream()
                .flatMap(wished -> fewestDays(
                        wished.until(task.wish().last(), ChronoUnit.DAYS),
                        days -> wishes.finishedBy(wished.plusDays(days)),
                        days -> new LaterFinish(wished.plusDays(days), days)));
    }

    /** The least number of days, 1 to {@code most}, that makes room for all sessions: by halving, as more days only help. */
    private Stream<Way> fewestDays(long most, IntFunction<Wishes> shifted, IntFunction<Relaxation> named) {
        int low = 1;
        int high = (int) most;
        while (low < high) {
            int middle = (low + high) / 2;
            if (fits(shifted.apply(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low <= most ? planned(named.apply(low), shifted.apply(low)) : Stream.empty();
    }

    private boolean fits(Wishes others) {
        return planning.longest(task.with(others)) >= task.wish().sessions();
    }

    private Stream<Way> sessions() {
        int most = Math.min(planning.longest(task), task.wish().sessions() - 1);
        return IntStream.rangeClosed(1, most)
                .map(fewer -> most + 1 - fewer)
                .mapToObj(number ->
                        planned(new FewerSessions(number), task.with(task.wish().with(number))))
                .flatMap(Function.identity())
                .limit(1);
    }

    private Stream<Way> planned(Relaxation relaxation, Wishes others) {
        return planned(relaxation, task.with(others));
    }

    private Stream<Way> planned(Relaxation relaxation, Task relaxed) {
        return planning.attempt(relaxed).plan().map(plan -> new Way(relaxation, plan)).stream();
    }
}
