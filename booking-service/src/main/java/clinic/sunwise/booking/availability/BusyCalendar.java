package clinic.sunwise.booking.availability;

import clinic.sunwise.booking.directory.OpenHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that takes up a clinic's practitioners, rooms and devices, day by day as cells. A value: a change makes another
 * one, which shares with it the days that did not change.
 */
public final class BusyCalendar {

    /**
     * What takes up a resource on a day.
     *
     * @param booked the cells of all but the holds
     */
    private record Busy(List<Taken> all, Cells booked, List<Taken> holds) {

        static Busy of(List<Taken> all, DayMask day) {
            Cells booked = Cells.none();
            List<Taken> holds = new ArrayList<>();
            for (Taken taken : all) {
                if (taken.heldUntil() == null) {
                    day.take(taken.during(), booked);
                } else {
                    holds.add(taken);
                }
            }
            return new Busy(List.copyOf(all), booked, List.copyOf(holds));
        }
    }

    private record ResourceDay(UUID resource, LocalDate day) {}

    /** The cells of each day in which nothing is booked, worked out once for all who search the same calendar. */
    private record Unbooked(OpenHours hours, Map<LocalDate, Cells> byDay) {

        Unbooked(OpenHours hours) {
            this(hours, new ConcurrentHashMap<>());
        }

        Cells on(DayMask day, @Nullable Busy busy) {
            return byDay.computeIfAbsent(day.day(), _ -> {
                Cells open = day.open(hours);
                return busy == null ? open : open.without(busy.booked());
            });
        }
    }

    private final ZoneId zone;
    private final Map<UUID, List<Taken>> byAppointment;
    private final Map<UUID, Map<LocalDate, Busy>> byResource;

    /** Of the hours that were searched last; other hours, such as a new timetable's, replace it. */
    private final Map<UUID, Unbooked> unbooked;

    private BusyCalendar(
            ZoneId zone,
            Map<UUID, List<Taken>> byAppointment,
            Map<UUID, Map<LocalDate, Busy>> byResource,
            Map<UUID, Unbooked> unbooked) {
        this.zone = zone;
        this.byAppointment = byAppointment;
        this.byResource = byResource;
        this.unbooked = unbooked;
    }

    /** A calendar in which nothing is taken. */
    public static BusyCalendar empty(ZoneId zone) {
        return new BusyCalendar(zone, Map.of(), Map.of(), new ConcurrentHashMap<>());
    }

    /**
     * The calendar after a change.
     *
     * @param changed appointments that were added, changed or removed
     * @param current all that they take up now; nothing for one that was removed
     */
    public BusyCalendar with(Set<UUID> changed, Collection<Taken> current) {
        Map<UUID, List<Taken>> appointments = new HashMap<>(byAppointment);
        Map<ResourceDay, List<Taken>> added = new HashMap<>();
        for (UUID appointment : changed) {
            List<Taken> before = appointments.remove(appointment);
            if (before != null) {
                before.forEach(taken -> days(taken).forEach(day -> added.computeIfAbsent(day, _ -> new ArrayList<>())));
            }
        }
        for (Taken taken : current) {
            appointments
                    .computeIfAbsent(taken.appointment(), _ -> new ArrayList<>())
                    .add(taken);
            days(taken)
                    .forEach(day ->
                            added.computeIfAbsent(day, _ -> new ArrayList<>()).add(taken));
        }
        Map<UUID, Unbooked> unchanged = new ConcurrentHashMap<>(unbooked);
        added.keySet().forEach(day -> unchanged.remove(day.resource()));
        return new BusyCalendar(zone, appointments, replaced(changed, added), unchanged);
    }

    /** A resource within its hours, as far as the calendar leaves it free at that moment. */
    FreeCells resource(UUID id, OpenHours hours, Instant now) {
        Map<LocalDate, Busy> days = byResource.getOrDefault(id, Map.of());
        Unbooked known = unbooked.compute(
                id, (_, last) -> last != null && last.hours().equals(hours) ? last : new Unbooked(hours));
        return day -> {
            Busy busy = days.get(day.day());
            Cells free = known.on(day, busy).copy();
            return busy == null || busy.holds().isEmpty() ? free : free.without(held(busy, day, now));
        };
    }

    private static Cells held(Busy busy, DayMask day, Instant now) {
        Cells held = Cells.none();
        busy.holds().stream().filter(hold -> hold.counts(now)).forEach(hold -> day.take(hold.during(), held));
        return held;
    }

    private Map<UUID, Map<LocalDate, Busy>> replaced(Set<UUID> changed, Map<ResourceDay, List<Taken>> added) {
        Map<UUID, Map<LocalDate, Busy>> resources = new HashMap<>(byResource);
        Map<UUID, Map<LocalDate, Busy>> copies = new HashMap<>();
        Map<LocalDate, DayMask> masks = new HashMap<>();
        added.forEach((key, taken) -> {
            Map<LocalDate, Busy> days =
                    copies.computeIfAbsent(key.resource(), id -> new HashMap<>(byResource.getOrDefault(id, Map.of())));
            DayMask mask = masks.computeIfAbsent(key.day(), day -> new DayMask(day, zone));
            days.put(key.day(), Busy.of(merged(days.get(key.day()), changed, taken), mask));
        });
        resources.putAll(copies);
        return resources;
    }

    private static List<Taken> merged(@Nullable Busy before, Set<UUID> changed, List<Taken> added) {
        List<Taken> all = new ArrayList<>(added);
        if (before != null) {
            before.all().stream()
                    .filter(taken -> !changed.contains(taken.appointment()))
                    .forEach(all::add);
        }
        return all;
    }

    /** The clinic's days that it touches; one that ends at midnight does not touch the next. */
    private List<ResourceDay> days(Taken taken) {
        LocalDate first = LocalDate.ofInstant(taken.during().start(), zone);
        LocalDate last = LocalDate.ofInstant(taken.during().end().minusNanos(1), zone);
        return first.datesUntil(last.plusDays(1))
                .map(day -> new ResourceDay(taken.resource(), day))
                .toList();
    }
}
