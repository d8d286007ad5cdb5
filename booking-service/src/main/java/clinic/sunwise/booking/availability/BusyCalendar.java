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

    private final ZoneId zone;
    private final Map<UUID, List<Taken>> byAppointment;
    private final Map<UUID, Map<LocalDate, Busy>> byResource;

    private BusyCalendar(
            ZoneId zone, Map<UUID, List<Taken>> byAppointment, Map<UUID, Map<LocalDate, Busy>> byResource) {
        this.zone = zone;
        this.byAppointment = byAppointment;
        this.byResource = byResource;
    }

    /** A calendar in which nothing is taken. */
    public static BusyCalendar empty(ZoneId zone) {
        return new BusyCalendar(zone, Map.of(), Map.of());
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
        return new BusyCalendar(zone, appointments, replaced(changed, added));
    }

    /** A resource within its hours, as far as the calendar leaves it free at that moment. */
    FreeCells resource(UUID id, OpenHours hours, Instant now) {
        Map<LocalDate, Busy> days = byResource.getOrDefault(id, Map.of());
        return day -> {
            Cells free = day.open(hours);
            Busy busy = days.get(day.day());
            return busy == null ? free : free.without(taken(busy, day, now));
        };
    }

    private static Cells taken(Busy busy, DayMask day, Instant now) {
        if (busy.holds().isEmpty()) {
            return busy.booked();
        }
        Cells taken = busy.booked().copy();
        busy.holds().stream().filter(hold -> hold.counts(now)).forEach(hold -> day.take(hold.during(), taken));
        return taken;
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
