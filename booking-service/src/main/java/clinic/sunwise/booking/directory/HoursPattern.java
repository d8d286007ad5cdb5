package clinic.sunwise.booking.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Hours that take the place of the usual ones for some time, the same every week or alternating.
 *
 * @param subject the practitioner; empty for the clinic's opening hours
 * @param from first day on which it is in force
 * @param to last day, inclusive; empty until another pattern takes its place
 * @param weeks 1 to 4, one after the other from the week of the first day on (weeks begin on Monday)
 */
public record HoursPattern(
        UUID id, Optional<UUID> subject, LocalDate from, Optional<LocalDate> to, List<WeeklyHours> weeks)
        implements OpenHours {

    public static final int MOST_WEEKS = 4;

    public HoursPattern {
        weeks = List.copyOf(weeks);
        if (weeks.isEmpty() || weeks.size() > MOST_WEEKS) {
            throw new IllegalArgumentException("a pattern has 1 to 4 weeks, not " + weeks.size());
        }
        if (to.filter(from::isAfter).isPresent()) {
            throw new IllegalArgumentException("a pattern ends after it begins: " + from + " to " + to.get());
        }
    }

    public boolean isInForce(LocalDate day) {
        return !day.isBefore(from) && to.filter(day::isAfter).isEmpty();
    }

    @Override
    public List<Hours> on(LocalDate day) {
        LocalDate monday = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        long week = Math.floorDiv(ChronoUnit.DAYS.between(monday, day), 7L);
        return weeks.get(Math.floorMod(week, weeks.size())).on(day);
    }
}
