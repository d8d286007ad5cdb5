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

/**
 * Everything that takes up a clinic's practitioners, rooms and devices, day by day as cells. A value: a change makes another
 * one, which shares with it the days that did not change.
 */
public final class BusyCalendar {

    private record ResourceDay(UUID resource, LocalDate day) {}

    private final ZoneId zone;
    private final Map<UUID, List<Taken>> byAppointment;
    private final Map<UUID, BusyDays> byResource;

    /** Of the hours that were searched last; other hours, such as a new timetable's, replace it. */
    private final Map<UUID, UnbookedDays> unbooked;

    private BusyCalendar(
            ZoneId zone,
            Map<UUID, List<Taken>> byAppointment,
            Map<UUID, BusyDays> byResource,
            Map<UUID, UnbookedDays> unbooked) {
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
        Map<UUID, UnbookedDays> unchanged = new ConcurrentHashMap<>(unbooked);
        added.keySet().forEach(day -> unchanged.remove(day.resource()));
        return new BusyCalendar(zone, appointments, replaced(changed, added), unchanged);
    }

    /** A resource within its hours, as far as the calendar leaves it free at that moment. */
    FreeCells resource(UUID id, OpenHours hours, Instant now) {
        UnbookedDays known = unbooked.compute(
                id,
                (_, last) -> last != null && last.isWithin(hours)
                        ? last
                        : new UnbookedDays(hours, byResource.getOrDefault(id, BusyDays.NONE)));
        return day -> known.on(day, now);
    }

    private Map<UUID, BusyDays> replaced(Set<UUID> changed, Map<ResourceDay, List<Taken>> added) {
        Map<LocalDate, DayMask> masks = new HashMap<>();
        Map<UUID, Map<DayMask, List<Taken>>> byOwner = new HashMap<>();
        added.forEach((key, taken) -> byOwner.computeIfAbsent(key.resource(), _ -> new HashMap<>())
                .put(masks.computeIfAbsent(key.day(), day -> new DayMask(day, zone)), taken));
        Map<UUID, BusyDays> resources = new HashMap<>(byResource);
        byOwner.forEach((id, days) ->
                resources.put(id, resources.getOrDefault(id, BusyDays.NONE).with(changed, days)));
        return resources;
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
