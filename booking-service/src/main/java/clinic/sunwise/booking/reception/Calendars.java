package clinic.sunwise.booking.reception;

import static java.util.stream.Collectors.groupingBy;

import clinic.sunwise.booking.availability.ResourceKind;
import clinic.sunwise.booking.directory.Device;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.directory.Practitioner;
import clinic.sunwise.booking.directory.Premises;
import clinic.sunwise.booking.directory.PublicHolidays;
import clinic.sunwise.booking.directory.RecoveryPlace;
import clinic.sunwise.booking.directory.Room;
import clinic.sunwise.booking.directory.TimetableEntry;
import clinic.sunwise.booking.directory.Timetables;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who and what is taken when. However many appointments there are, it is read with three statements. */
@Service
@Transactional(readOnly = true)
public class Calendars {

    private final Directory directory;
    private final Timetables timetables;
    private final CalendarStore store;
    private final Clock clock;

    Calendars(Directory directory, Timetables timetables, CalendarStore store, Clock clock) {
        this.directory = directory;
        this.timetables = timetables;
        this.store = store;
        this.clock = clock;
    }

    /**
     * The calendar; empty if there is no such clinic.
     *
     * @param from first day
     * @param to last day, inclusive
     * @param by not {@link ResourceKind#PATIENT}
     */
    public Optional<CalendarView> of(String clinic, LocalDate from, LocalDate to, ResourceKind by) {
        return directory.premises(clinic).map(premises -> of(premises, new Days(from, to), by));
    }

    /** The days that are looked at, both inclusive. */
    private record Days(LocalDate from, LocalDate to) {

        Stream<LocalDate> all() {
            return from.datesUntil(to.plusDays(1));
        }
    }

    private CalendarView of(Premises premises, Days days, ResourceKind by) {
        String clinic = premises.clinic().id();
        LocalHours hours = new LocalHours(premises.clinic().zone());
        PublicHolidays holidays = directory.holidays(clinic).orElseThrow();
        List<TimetableEntry> closing = timetables.entries(clinic).stream()
                .filter(TimetableEntry::closes)
                .toList();
        Map<UUID, List<Occupation>> occupied =
                store.of(clinic, by, hours.whole(days.from(), days.to()), clock.instant()).stream()
                        .collect(groupingBy(Occupation::resource));
        return new CalendarView(
                premises.clinic().zone(),
                by,
                days.all()
                        .map(day -> new DayPlan(day, holidays.on(day), hours.on(day, premises.opening())))
                        .toList(),
                named(premises, by).entrySet().stream()
                        .map(each -> new Column(
                                each.getKey(),
                                each.getValue(),
                                days.all()
                                        .flatMap(day -> hours.on(day, premises.hoursOf(each.getKey())).stream())
                                        .toList(),
                                closures(each.getKey(), closing, days, hours),
                                occupied.getOrDefault(each.getKey(), List.of())))
                        .toList());
    }

    private static List<Column.Closure> closures(
            UUID resource, List<TimetableEntry> closing, Days days, LocalHours hours) {
        return days.all()
                .flatMap(day -> closing.stream()
                        .filter(entry -> entry.covers(day))
                        .filter(entry -> entry.subject()
                                .filter(other -> !other.equals(resource))
                                .isEmpty())
                        .flatMap(entry -> entry.hours()
                                .map(closed -> hours.on(day, closed))
                                .orElseGet(() -> Stream.of(hours.whole(day, day)))
                                .map(during -> new Column.Closure(
                                        entry.id(), entry.kind().code(), during, entry.reason()))))
                .toList();
    }

    private static Map<UUID, String> named(Premises premises, ResourceKind by) {
        Map<UUID, String> named = new LinkedHashMap<>();
        switch (by) {
            case PRACTITIONER -> {
                for (Practitioner each : premises.practitioners()) {
                    named.put(each.id(), each.name());
                }
            }
            case ROOM -> {
                for (Room each : premises.rooms()) {
                    named.put(each.id(), each.name());
                }
            }
            case DEVICE -> {
                for (Device each : premises.devices()) {
                    named.put(each.id(), each.name());
                }
            }
            case RECOVERY_PLACE -> {
                for (RecoveryPlace each : premises.recoveryPlaces()) {
                    named.put(each.id(), each.name());
                }
            }
            case PATIENT -> throw new IllegalArgumentException("patients are not in the clinic's calendar");
        }
        return named;
    }
}
