package clinic.sunwise.booking.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeeklyHoursTest {

    @ParameterizedTest
    @CsvSource({
        "09:00, 17:00, 10:00, 12:00, 10:00, 12:00",
        "09:00, 17:00, 08:00, 12:00, 09:00, 12:00",
        "09:00, 17:00, 16:00, 18:00, 16:00, 17:00",
        "09:00, 17:00, 09:00, 17:00, 09:00, 17:00",
        "09:00, 12:00, 12:00, 17:00,,",
        "12:00, 17:00, 09:00, 12:00,,",
    })
    void onlySharedHoursCount(
            LocalTime from,
            LocalTime to,
            LocalTime otherFrom,
            LocalTime otherTo,
            LocalTime sharedFrom,
            LocalTime sharedTo) {
        List<Hours> shared = sharedFrom == null ? List.of() : List.of(new Hours(sharedFrom, sharedTo));
        assertThat(monday(from, to).within(monday(otherFrom, otherTo)).on(DayOfWeek.MONDAY))
                .isEqualTo(shared);
    }

    @Test
    void aDayThatOneIsClosedOnIsClosed() {
        WeeklyHours monday = monday(LocalTime.of(9, 0), LocalTime.of(17, 0));
        assertThat(monday.within(new WeeklyHours(Map.of())).on(DayOfWeek.MONDAY))
                .isEmpty();
        assertThat(new WeeklyHours(Map.of()).within(monday).on(DayOfWeek.MONDAY))
                .isEmpty();
        assertThat(monday.on(DayOfWeek.TUESDAY)).isEmpty();
    }

    private static WeeklyHours monday(LocalTime from, LocalTime to) {
        return new WeeklyHours(Map.of(DayOfWeek.MONDAY, List.of(new Hours(from, to))));
    }
}
