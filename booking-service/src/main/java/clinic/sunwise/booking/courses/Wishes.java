package clinic.sunwise.booking.courses;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a patient wishes of a course.
 *
 * @param weekdays the only ones that will do; at least one
 * @param without days on which she cannot come
 * @param notBefore the first day that will do; empty for the first of the search
 * @param finishedBy the last day that will do, inclusive; empty for the last of the search
 */
public record Wishes(
        Set<DayOfWeek> weekdays,
        Optional<WishedHours> hours,
        Optional<WishedPractitioner> practitioner,
        Set<LocalDate> without,
        Optional<LocalDate> notBefore,
        Optional<LocalDate> finishedBy) {

    private static final Set<DayOfWeek> ANY_WEEKDAY = EnumSet.allOf(DayOfWeek.class);

    /** No wish at all. */
    public static final Wishes NONE =
            new Wishes(ANY_WEEKDAY, Optional.empty(), Optional.empty(), Set.of(), Optional.empty(), Optional.empty());

    public Wishes {
        if (weekdays.isEmpty()) {
            throw new IllegalArgumentException("wished weekdays: at least one");
        }
        if (notBefore.isPresent() && finishedBy.isPresent() && finishedBy.get().isBefore(notBefore.get())) {
            throw new IllegalArgumentException(
                    "a course finishes after it starts: " + notBefore.get() + " to " + finishedBy.get());
        }
        weekdays = Set.copyOf(weekdays);
        without = Set.copyOf(without);
    }

    /** True where nothing is said against the day itself. */
    public boolean fits(LocalDate day) {
        return weekdays.contains(day.getDayOfWeek())
                && !without.contains(day)
                && notBefore.stream().noneMatch(day::isBefore)
                && finishedBy.stream().noneMatch(day::isAfter);
    }

    boolean anyWeekdayFits() {
        return weekdays.size() == ANY_WEEKDAY.size();
    }

    public Wishes onAnyWeekday() {
        return on(ANY_WEEKDAY);
    }

    public Wishes on(Collection<DayOfWeek> others) {
        return new Wishes(EnumSet.copyOf(others), hours, practitioner, without, notBefore, finishedBy);
    }

    public Wishes alsoOn(DayOfWeek weekday) {
        Set<DayOfWeek> more = EnumSet.copyOf(weekdays);
        more.add(weekday);
        return on(more);
    }

    public Wishes at(WishedHours others) {
        return new Wishes(weekdays, Optional.of(others), practitioner, without, notBefore, finishedBy);
    }

    public Wishes by(WishedPractitioner other) {
        return new Wishes(weekdays, hours, Optional.of(other), without, notBefore, finishedBy);
    }

    public Wishes without(LocalDate... days) {
        return new Wishes(weekdays, hours, practitioner, Set.of(days), notBefore, finishedBy);
    }

    Wishes alsoOn(LocalDate day) {
        Set<LocalDate> fewer = new HashSet<>(without);
        fewer.remove(day);
        return new Wishes(weekdays, hours, practitioner, fewer, notBefore, finishedBy);
    }

    public Wishes notBefore(LocalDate day) {
        return new Wishes(weekdays, hours, practitioner, without, Optional.of(day), finishedBy);
    }

    public Wishes finishedBy(LocalDate day) {
        return new Wishes(weekdays, hours, practitioner, without, notBefore, Optional.of(day));
    }
}
