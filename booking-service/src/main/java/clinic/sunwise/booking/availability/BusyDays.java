package clinic.sunwise.booking.availability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** What takes up one resource, day by day. A value. */
record BusyDays(PMap<LocalDate, Busy> byDay) {

    static final BusyDays NONE = new BusyDays(HashTreePMap.empty());

    /**
     * What takes it up on a day.
     *
     * @param booked the cells of all but the holds
     */
    record Busy(List<Taken> all, Cells booked, List<Taken> holds) {

        private static Busy of(List<Taken> all, DayMask day) {
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

    Optional<Busy> on(LocalDate day) {
        return Optional.ofNullable(byDay.get(day));
    }

    /**
     * The same after a change.
     *
     * @param changed appointments of which nothing is kept
     * @param added what takes it up now on each day that changes, besides what is kept
     */
    BusyDays with(Set<UUID> changed, Map<DayMask, List<Taken>> added) {
        Map<LocalDate, Busy> days = new HashMap<>();
        added.forEach((mask, taken) ->
                days.put(mask.day(), Busy.of(merged(byDay.get(mask.day()), changed, taken), mask)));
        return new BusyDays(byDay.plusAll(days));
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
}
