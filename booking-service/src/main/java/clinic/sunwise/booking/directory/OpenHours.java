package clinic.sunwise.booking.directory;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When somebody works, or something can be used, on the clinic's wall clock. */
@FunctionalInterface
public interface OpenHours {

    /** The hours of that day, in any order; none if it is closed. */
    List<Hours> on(LocalDate day);

    /** The hours that lie in both. */
    default OpenHours within(OpenHours other) {
        return new SharedHours(this, other);
    }

    /** The hours of both; equal to another of the same two, so that what was worked out for it is found again. */
    record SharedHours(OpenHours some, OpenHours others) implements OpenHours {

        @Override
        public List<Hours> on(LocalDate day) {
            return Hours.shared(some.on(day), others.on(day));
        }
    }

    /**
     * The same, each day worked out once: a search asks for the opening hours of a day as often as there are people, rooms and
     * devices. Days are never forgotten, so it is for what is short-lived itself.
     */
    default OpenHours remembered() {
        Map<LocalDate, List<Hours>> known = new ConcurrentHashMap<>();
        return day -> known.computeIfAbsent(day, this::on);
    }

    /** True where all of the time lies within the hours of one day; hours that touch are one. */
    default boolean cover(LocalDateTime start, LocalDateTime end) {
        if (!start.toLocalDate().equals(end.toLocalDate())) {
            return false;
        }
        LocalTime reached = start.toLocalTime();
        List<Hours> hours = on(start.toLocalDate()).stream()
                .sorted(Comparator.comparing(Hours::from))
                .toList();
        for (Hours each : hours) {
            if (!each.from().isAfter(reached) && each.to().isAfter(reached)) {
                reached = each.to();
            }
        }
        return !reached.isBefore(end.toLocalTime());
    }
}
