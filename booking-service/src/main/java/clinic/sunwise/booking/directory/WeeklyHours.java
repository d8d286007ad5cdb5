package clinic.sunwise.booking.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Hours that repeat every week on the clinic's wall clock; a weekday without hours is closed. */
public record WeeklyHours(Map<DayOfWeek, List<Hours>> byDay) implements OpenHours {

    public WeeklyHours {
        byDay = Map.copyOf(byDay);
    }

    public List<Hours> on(DayOfWeek day) {
        return byDay.getOrDefault(day, List.of());
    }

    @Override
    public List<Hours> on(LocalDate day) {
        return on(day.getDayOfWeek());
    }

    /** The hours that lie in both. */
    public WeeklyHours within(WeeklyHours other) {
        Map<DayOfWeek, List<Hours>> both = new EnumMap<>(DayOfWeek.class);
        byDay.forEach((day, hours) -> both.put(day, Hours.shared(hours, other.on(day))));
        return new WeeklyHours(both);
    }
}
