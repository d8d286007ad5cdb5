package clinic.sunwise.booking.directory.postgres;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import clinic.sunwise.booking.directory.Hours;
import clinic.sunwise.booking.directory.WeeklyHours;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** One stretch of hours of one weekday, 1 for Monday. */
record HoursRow(int weekday, LocalTime starts, LocalTime ends) {

    static HoursRow read(ResultSet row) throws SQLException {
        return new HoursRow(
                row.getInt("weekday"),
                row.getObject("starts", LocalTime.class),
                row.getObject("ends", LocalTime.class));
    }

    static WeeklyHours weekly(List<HoursRow> rows) {
        return new WeeklyHours(rows.stream()
                .collect(groupingBy(
                        row -> DayOfWeek.of(row.weekday), mapping(row -> new Hours(row.starts, row.ends), toList()))));
    }

    static Map<UUID, WeeklyHours> byPractitioner(List<Map.Entry<UUID, HoursRow>> rows) {
        return rows.stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> weekly(each.getValue())));
    }
}
