package clinic.sunwise.booking.courses;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is searched for.
 *
 * @param booked sessions that may stay as they are: the more of them do, the better
 * @param moved a session that stands firm; the plan has it for certain
 * @param first days on which the first session may be
 */
record Task(CourseWish wish, List<CourseSession> booked, Optional<CourseSession> moved, Predicate<LocalDate> first) {

    /** A course of which nothing is booked. */
    static Task of(CourseWish wish) {
        return new Task(wish, List.of(), Optional.empty(), _ -> true);
    }

    Task with(CourseWish other) {
        return new Task(other, booked, moved, first);
    }

    Task with(Wishes others) {
        return with(wish.with(others));
    }

    Task firstOn(Predicate<LocalDate> days) {
        return new Task(wish, booked, moved, days);
    }

    /** True for a booked session that stays as it is; one that was moved is judged anew. */
    boolean keeps(CourseSession session) {
        return booked.contains(session) && moved.stream().noneMatch(session::equals);
    }

    /** The index of the day that stands firm; empty if none does. */
    Optional<Integer> movedDay() {
        return moved.map(session -> index(session.day()));
    }

    int index(LocalDate day) {
        return Math.toIntExact(day.toEpochDay() - wish.from().toEpochDay());
    }
}
