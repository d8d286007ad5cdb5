package clinic.sunwise.booking.directory.postgres;

import static java.util.stream.Collectors.groupingBy;

import clinic.sunwise.booking.directory.HoursPattern;
import clinic.sunwise.booking.directory.OpenHours;
import clinic.sunwise.booking.directory.Timetable;
import clinic.sunwise.booking.directory.TimetableEntry;
import clinic.sunwise.booking.directory.WeeklyHours;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** Sorts a clinic's patterns and entries by whom they are about. */
record ClinicHours(
        WeeklyHours usual,
        List<HoursPattern> patterns,
        List<TimetableEntry> entries,
        Predicate<LocalDate> publicHoliday) {

    static final Predicate<LocalDate> NO_HOLIDAYS = _ -> false;

    OpenHours opening() {
        return new Timetable(
                        usual,
                        patterns.stream()
                                .filter(each -> each.subject().isEmpty())
                                .toList(),
                        entries.stream()
                                .filter(each -> each.kind().isOfClinic())
                                .toList(),
                        publicHoliday)
                .remembered();
    }

    /** A practitioner's own hours, whether or not the clinic is open. */
    OpenHours of(UUID practitioner, Map<UUID, WeeklyHours> usualHours) {
        return new Timetable(
                        usualHours.getOrDefault(practitioner, new WeeklyHours(Map.of())),
                        patterns.stream()
                                .filter(each -> each.subject()
                                        .filter(practitioner::equals)
                                        .isPresent())
                                .toList(),
                        entries.stream()
                                .filter(each -> each.subject()
                                        .filter(practitioner::equals)
                                        .isPresent())
                                .toList(),
                        NO_HOLIDAYS)
                .remembered();
    }

    /** Rooms, devices and recovery places that are out of service at times. */
    Map<UUID, OpenHours> service() {
        OpenHours opening = opening();
        Map<UUID, OpenHours> service = new HashMap<>();
        entries.stream()
                .filter(each -> each.kind() == TimetableEntry.Kind.OUT_OF_SERVICE)
                .collect(groupingBy(each -> each.subject().orElseThrow()))
                .forEach((thing, out) ->
                        service.put(thing, new Timetable(opening, List.of(), out, NO_HOLIDAYS).remembered()));
        return service;
    }
}
