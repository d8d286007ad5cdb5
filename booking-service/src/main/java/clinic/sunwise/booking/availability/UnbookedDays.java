package clinic.sunwise.booking.availability;

import clinic.sunwise.booking.directory.OpenHours;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cells of each day in which nothing is booked with a resource, worked out once for all who search the same calendar. A
 * search asks for thousands of them, so each is found by the day's number, without a map: two days of the same place push each
 * other out, which no search can see, as none is that long. Whoever reads while another writes works a day out once more.
 */
final class UnbookedDays {

    /** A power of two above the days of the longest search. */
    private static final int PLACES = 512;

    private record Known(long day, Cells unbooked, List<Taken> holds) {

        Cells at(DayMask mask, Instant now) {
            Cells free = unbooked.copy();
            if (!holds.isEmpty()) {
                Cells held = Cells.none();
                holds.stream().filter(hold -> hold.counts(now)).forEach(hold -> mask.take(hold.during(), held));
                free.without(held);
            }
            return free;
        }
    }

    private final OpenHours hours;
    private final BusyDays busy;
    private final @Nullable Known[] known;

    /**
     * Nothing worked out yet.
     *
     * @param hours within which the resource can be used
     * @param busy what takes it up
     */
    UnbookedDays(OpenHours hours, BusyDays busy) {
        this(hours, busy, new Known[PLACES]);
    }

    private UnbookedDays(OpenHours hours, BusyDays busy, @Nullable Known[] known) {
        this.hours = hours;
        this.busy = busy;
        this.known = known;
    }

    /**
     * The same hours after a change: what was worked out of other days is kept.
     *
     * @param busy what takes the resource up now
     * @param changed the days on which that is not what it was
     */
    UnbookedDays after(BusyDays busy, Collection<DayMask> changed) {
        @Nullable Known[] kept = known.clone();
        changed.forEach(day -> kept[place(day)] = null);
        return new UnbookedDays(hours, busy, kept);
    }

    boolean isWithin(OpenHours hours) {
        return this.hours.equals(hours);
    }

    /** What is free at that moment: the holds that still count are left out; the caller's own to change. */
    Cells on(DayMask day, Instant now) {
        int place = place(day);
        Known found = known[place];
        if (found == null || found.day() != day.number()) {
            found = busy.on(day.day())
                    .map(taken -> new Known(day.number(), day.open(hours).without(taken.booked()), taken.holds()))
                    .orElseGet(() -> new Known(day.number(), day.open(hours), List.of()));
            known[place] = found;
        }
        return found.at(day, now);
    }

    private static int place(DayMask day) {
        return (int) day.number() & PLACES - 1;
    }
}
