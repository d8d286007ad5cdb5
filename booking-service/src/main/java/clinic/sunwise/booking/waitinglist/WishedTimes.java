package clinic.sunwise.booking.waitinglist;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * When somebody who waits could come, on the clinic's wall clock, and to whom.
 *
 * @param from first day that will do
 * @param until last day, inclusive, not before {@code from}
 * @param weekdays the only ones that will do; at least one
 * @param hours in which a session may start; empty for any
 * @param practitioner the only one who will do; empty for any
 */
public record WishedTimes(
        LocalDate from, LocalDate until, Set<DayOfWeek> weekdays, Optional<Hours> hours, Optional<UUID> practitioner) {

    /**
     * Hours of a day.
     *
     * @param earliest inclusive
     * @param latest inclusive, not before {@code earliest}
     */
    public record Hours(LocalTime earliest, LocalTime latest) {

        public Hours {
            if (latest.isBefore(earliest)) {
                throw new IllegalArgumentException("wished hours go forward: " + earliest + " to " + latest);
            }
        }

        boolean contain(LocalTime start) {
            return !start.isBefore(earliest) && !start.isAfter(latest);
        }
    }

    public WishedTimes {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a wish ends after it begins: " + from + " to " + until);
        }
        if (weekdays.isEmpty()) {
            throw new IllegalArgumentException("wished weekdays: at least one");
        }
        weekdays = Set.copyOf(weekdays);
    }

    /** True where nothing is said against the day. */
    public boolean fit(LocalDate day) {
        return weekdays.contains(day.getDayOfWeek()) && !day.isBefore(from) && !day.isAfter(until);
    }

    /** True where nothing is said against a session that starts then. */
    boolean fit(OffsetDateTime start) {
        return fit(start.toLocalDate())
                && hours.filter(wished -> !wished.contain(start.toLocalTime())).isEmpty();
    }

    /** True where at least one day is left. */
    public boolean leaveADay() {
        return from.datesUntil(until.plusDays(1)).anyMatch(this::fit);
    }
}
