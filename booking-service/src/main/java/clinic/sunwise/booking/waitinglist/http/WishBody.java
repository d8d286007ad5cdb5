package clinic.sunwise.booking.waitinglist.http;

import clinic.sunwise.booking.availability.Search;
import clinic.sunwise.booking.protocols.http.TreatmentBody;
import clinic.sunwise.booking.waitinglist.WishedTimes;
import clinic.sunwise.platform.problem.FieldErrors;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A wish as it is put down; whatever is absent she does not mind.
 *
 * @param patientId for staff; a patient waits for herself
 * @param from first day that will do; today if absent
 * @param until last day that will do, inclusive; at most 400 days ahead
 * @param weekdays the only ones that will do, such as {@code monday}
 * @param practitionerId the only one who will do
 */
record WishBody(
        @Nullable UUID patientId,
        @Nullable TreatmentBody treatment,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable List<String> weekdays,
        @Nullable HoursBody hours,
        @Nullable UUID practitionerId) {

    /**
     * When a session may start, on the clinic's wall clock; both inclusive.
     */
    record HoursBody(@Nullable LocalTime from, @Nullable LocalTime to) {}

    /**
     * The times.
     *
     * @param practitioners who do the treatment here
     */
    WishedTimes times(LocalDate today, Set<UUID> practitioners) {
        FieldErrors errors = new FieldErrors().require(until, "until");
        LocalDate first = from == null ? today : from;
        LocalDate last = until == null ? first : until;
        LocalDate farthest = today.plusDays(Search.MOST_DAYS);
        errors.check(!first.isBefore(today), "from", "is in the past")
                .check(!last.isBefore(today), "until", "is in the past")
                .check(!last.isBefore(first), "until", "is before from")
                .check(!last.isAfter(farthest), "until", "is more than 400 days ahead");
        Set<DayOfWeek> wished = weekdays(errors);
        Optional<WishedTimes.Hours> within = hours(errors);
        errors.check(
                        practitionerId == null || practitioners.contains(practitionerId),
                        "practitionerId",
                        "does not do this treatment here")
                .throwIfAny();
        WishedTimes times = new WishedTimes(first, last, wished, within, Optional.ofNullable(practitionerId));
        errors.check(times.leaveADay(), "weekdays", "leave no day between " + first + " and " + last)
                .throwIfAny();
        return times;
    }

    private Set<DayOfWeek> weekdays(FieldErrors errors) {
        if (weekdays == null) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        Set<DayOfWeek> wished = EnumSet.noneOf(DayOfWeek.class);
        errors.check(!weekdays.isEmpty(), "weekdays", "name no weekday");
        for (int number = 0; number < weekdays.size(); number++) {
            String field = "weekdays[" + number + "]";
            weekday(weekdays.get(number))
                    .ifPresentOrElse(wished::add, () -> errors.add(field, "is not a weekday such as monday"));
        }
        return wished;
    }

    private static Optional<DayOfWeek> weekday(@Nullable String name) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> code(day).equals(name))
                .findFirst();
    }

    /** The word for a weekday in the API. */
    static String code(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    private Optional<WishedTimes.Hours> hours(FieldErrors errors) {
        if (hours == null) {
            return Optional.empty();
        }
        errors.require(hours.from(), "hours.from").require(hours.to(), "hours.to");
        if (hours.from() == null || hours.to() == null) {
            return Optional.empty();
        }
        LocalTime earliest = Objects.requireNonNull(hours.from());
        LocalTime latest = Objects.requireNonNull(hours.to());
        errors.check(!latest.isBefore(earliest), "hours.to", "is before from");
        return latest.isBefore(earliest) ? Optional.empty() : Optional.of(new WishedTimes.Hours(earliest, latest));
    }
}
