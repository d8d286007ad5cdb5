package clinic.sunwise.booking.reception;

import clinic.sunwise.booking.availability.TimeRange;
import clinic.sunwise.booking.directory.Hours;
import clinic.sunwise.booking.directory.OpenHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Hours on a clinic's wall clock as stretches of real time. */
record LocalHours(ZoneId zone) {

    /** By start; hours that a change of the clocks swallows are left out. */
    List<TimeRange> on(LocalDate day, OpenHours hours) {
        return hours.on(day).stream()
                .sorted(Comparator.comparing(Hours::from))
                .flatMap(each -> on(day, each))
                .toList();
    }

    Stream<TimeRange> on(LocalDate day, Hours hours) {
        Instant start = at(day, hours.from());
        Instant end = at(day, hours.to());
        return start.isBefore(end) ? Stream.of(new TimeRange(start, end)) : Stream.empty();
    }

    /** From midnight to midnight, which are 23 or 25 hours on a day on which the clocks change. */
    TimeRange whole(LocalDate first, LocalDate last) {
        return new TimeRange(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
