package clinic.sunwise.booking.coursebooking.http;

import clinic.sunwise.booking.courses.CourseWish;
import clinic.sunwise.booking.courses.WishedHours;
import clinic.sunwise.booking.courses.WishedPractitioner;
import clinic.sunwise.booking.courses.Wishes;
import clinic.sunwise.platform.problem.FieldErrors;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a patient wishes of a course; whatever is absent she does not mind.
 *
 * @param weekdays the only ones that will do, such as {@code monday}
 * @param notOn days on which she cannot come; at most 400
 * @param from the first day that will do
 * @param finishedBy the last day that will do, inclusive
 */
record WishesBody(
        @Nullable List<String> weekdays,
        @Nullable Hours hours,
        @Nullable Who practitioner,
        @Nullable List<LocalDate> notOn,
        @Nullable LocalDate from,
        @Nullable LocalDate finishedBy) {

    static final String FIELD = "wishes";

    /**
     * When sessions shall start, on the clinic's wall clock.
     *
     * @param to inclusive
     * @param strict true where no other times will do
     */
    record Hours(
            @Nullable LocalTime from,
            @Nullable LocalTime to,
            @Nullable Boolean strict) {}

    /**
     * By whom the patient would like to be treated.
     *
     * @param strict true where nobody else will do
     */
    record Who(@Nullable UUID id, @Nullable Boolean strict) {}

    /**
     * The wishes.
     *
     * @param today the first day of every search
     * @param practitioners who do the treatment here
     */
    static Wishes checked(@Nullable WishesBody body, LocalDate today, Set<UUID> practitioners) {
        if (body == null) {
            return Wishes.NONE;
        }
        FieldErrors errors = new FieldErrors();
        body.check(today, practitioners, errors);
        Set<DayOfWeek> weekdays = body.weekdays(errors);
        errors.throwIfAny();
        Wishes wishes = new Wishes(
                weekdays,
                body.wishedHours(),
                Optional.ofNullable(body.practitioner)
                        .flatMap(who -> Optional.ofNullable(who.id())
                                .map(id -> new WishedPractitioner(id, Boolean.TRUE.equals(who.strict())))),
                new HashSet<>(body.days()),
                Optional.ofNullable(body.from),
                Optional.ofNullable(body.finishedBy));
        boolean anyLeft = today.datesUntil(today.plusDays(CourseWish.MOST_DAYS)).anyMatch(wishes::fits);
        errors.check(anyLeft, FIELD, "leave none of the next " + CourseWish.MOST_DAYS + " days")
                .throwIfAny();
        return wishes;
    }

    private void check(LocalDate today, Set<UUID> practitioners, FieldErrors errors) {
        LocalDate last = today.plusDays(CourseWish.MOST_DAYS - 1L);
        errors.check(from == null || !from.isBefore(today), FIELD + ".from", "is in the past")
                .check(from == null || !from.isAfter(last), FIELD + ".from", "is after " + last)
                .check(finishedBy == null || !finishedBy.isBefore(today), FIELD + ".finishedBy", "is in the past")
                .check(
                        finishedBy == null || from == null || !finishedBy.isBefore(from),
                        FIELD + ".finishedBy",
                        "is before from")
                .check(days().size() <= CourseWish.MOST_DAYS, FIELD + ".notOn", "names more than 400 days");
        if (hours != null) {
            errors.require(hours.from(), FIELD + ".hours.from").require(hours.to(), FIELD + ".hours.to");
            errors.check(
                    hours.from() == null || hours.to() == null || !hours.to().isBefore(hours.from()),
                    FIELD + ".hours.to",
                    "is before from");
        }
        if (practitioner != null) {
            errors.require(practitioner.id(), FIELD + ".practitioner.id")
                    .check(
                            practitioner.id() == null || practitioners.contains(practitioner.id()),
                            FIELD + ".practitioner.id",
                            "does not do this treatment here");
        }
    }

    private Set<DayOfWeek> weekdays(FieldErrors errors) {
        if (weekdays == null) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        Set<DayOfWeek> wished = EnumSet.noneOf(DayOfWeek.class);
        errors.check(!weekdays.isEmpty(), FIELD + ".weekdays", "names no weekday");
        for (int number = 0; number < weekdays.size(); number++) {
            String name = String.valueOf(weekdays.get(number));
            String field = FIELD + ".weekdays[" + number + "]";
            Stream.of(DayOfWeek.values())
                    .filter(day -> code(day).equals(name))
                    .findFirst()
                    .ifPresentOrElse(wished::add, () -> errors.add(field, "is not a weekday such as monday"));
        }
        return wished;
    }

    private Optional<WishedHours> wishedHours() {
        return hours == null || hours.from() == null || hours.to() == null
                ? Optional.empty()
                : Optional.of(new WishedHours(hours.from(), hours.to(), Boolean.TRUE.equals(hours.strict())));
    }

    private List<LocalDate> days() {
        return notOn == null ? List.of() : notOn;
    }

    /** The word for a weekday in the API. */
    static String code(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}
