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
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * Everything that takes up a clinic's practitioners, rooms and devices, day by day as cells. A value: a change makes another
 * one, which shares with it all that did not change. So a change costs what it touches, however full the calendar is.
 */
public final class BusyCalendar {

    private record ResourceDay(UUID resource, LocalDate day) {}

    private final ZoneId zone;
    private final PMap<UUID, PVector<Taken>> byAppointment;
    private final Map<UUID, BusyDays> byResource;

    /** Of the hours that were searched last; other hours, such as a new timetable's, replace it. */
    private final Map<UUID, UnbookedDays> unbooked;

    private BusyCalendar(
            ZoneId zone,
            PMap<UUID, PVector<Taken>> byAppointment,
            Map<UUID, BusyDays> byResource,
            Map<UUID, UnbookedDays> unbooked) {
        this.zone = zone;
        this.byAppointment = byAppointment;
        this.byResource = byResource;
        this.unbooked = unbooked;
    }

    /** A calendar in which nothing is taken. */
    public static BusyCalendar empty(ZoneId zone) {
        return new BusyCalendar(zone, HashTreePMap.empty(), Map.of(), new ConcurrentHashMap<>());
    }

    /**
     * The calendar after a change.
     *
     * @param changed appointments that were added, changed or removed
     * @param current all that they take up now; nothing for one that was removed
     */
    public BusyCalendar with(Set<UUID> changed, Collection<Taken> current) {
        PMap<UUID, PVector<Taken>> appointments = byAppointment;
        Map<ResourceDay, List<Taken>> touched = new HashMap<>();
        for (UUID appointment : changed) {
            appointments
                    .getOrDefault(appointment, TreePVector.empty())
                    .forEach(before -> days(before).forEach(day -> touched.putIfAbsent(day, new ArrayList<>())));
            appointments = appointments.minus(appointment);
        }
        for (Taken taken : current) {
            PVector<Taken> others = appointments.getOrDefault(taken.appointment(), TreePVector.empty());
            appointments = appointments.plus(taken.appointment(), others.plus(taken));
            days(taken)
                    .forEach(day ->
                            touched.computeIfAbsent(day, _ -> new ArrayList<>()).add(taken));
        }
        Map<UUID, BusyDays> resources = new HashMap<>(byResource);
        Map<UUID, UnbookedDays> known = new ConcurrentHashMap<>(unbooked);
        byOwner(touched).forEach((id, days) -> {
            BusyDays after = resources.getOrDefault(id, BusyDays.NONE).with(changed, days);
            resources.put(id, after);
            known.computeIfPresent(id, (_, last) -> last.after(after, days.keySet()));
        });
        return new BusyCalendar(zone, appointments, resources, known);
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

    private Map<UUID, Map<DayMask, List<Taken>>> byOwner(Map<ResourceDay, List<Taken>> touched) {
        Map<LocalDate, DayMask> masks = new HashMap<>();
        Map<UUID, Map<DayMask, List<Taken>>> byOwner = new HashMap<>();
        touched.forEach((key, taken) -> byOwner.computeIfAbsent(key.resource(), _ -> new HashMap<>())
                .put(masks.computeIfAbsent(key.day(), day -> new DayMask(day, zone)), taken));
        return byOwner;
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
