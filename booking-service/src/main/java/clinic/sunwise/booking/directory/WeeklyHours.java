package clinic.sunwise.booking.directory;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Hours that repeat every week on the clinic's wall clock; a weekday without hours is closed. */
public record WeeklyHours(Map<DayOfWeek, List<Hours>> byDay) {

    public WeeklyHours {
        byDay = Map.copyOf(byDay);
    }

    public List<Hours> on(DayOfWeek day) {
        return byDay.getOrDefault(day, List.of());
    }

    /** The hours that lie in both. */
    public WeeklyHours within(WeeklyHours other) {
        Map<DayOfWeek, List<Hours>> both = new EnumMap<>(DayOfWeek.class);
        byDay.forEach((day, hours) -> both.put(
                day, hours.stream().flatMap(each -> shared(each, other.on(day))).toList()));
        return new WeeklyHours(both);
    }

    private static Stream<Hours> shared(Hours hours, List<Hours> others) {
        return others.stream()
                .filter(other ->
                        hours.from().isBefore(other.to()) && other.from().isBefore(hours.to()))
                .map(other -> new Hours(later(hours.from(), other.from()), earlier(hours.to(), other.to())));
    }

    private static LocalTime later(LocalTime one, LocalTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalTime earlier(LocalTime one, LocalTime other) {
        return one.isBefore(other) ? one : other;
    }
}
