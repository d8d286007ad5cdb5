package clinic.sunwise.booking.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The free times of a clinic for sessions that need one resource out of each of several groups: one of these practitioners,
 * one of these rooms, one of these devices.
 *
 * @param zone the clinic's
 * @param gridMinutes sessions start on multiples of it on the wall clock; a divisor of 60 and a multiple of 5
 */
public record FreeSlots(ZoneId zone, int gridMinutes) {

    public FreeSlots {
        if (gridMinutes < 5 || gridMinutes % 5 != 0 || 60 % gridMinutes != 0) {
            throw new IllegalArgumentException("the grid divides the hour into steps of 5 minutes: " + gridMinutes);
        }
    }

    /**
     * All starts of a day, in order, with the clinic's offset.
     *
     * @param duration positive; rounded up to five minutes
     * @param notBefore earlier starts are left out
     * @param groups at least one; a session needs one resource of each
     */
    public List<OffsetDateTime> on(LocalDate day, Duration duration, Instant notBefore, List<List<Resource>> groups) {
        return starts(day, duration, notBefore, groups);
    }

    /** The same for whatever is free at times. */
    List<OffsetDateTime> starts(
            LocalDate day, Duration duration, Instant notBefore, List<? extends List<? extends FreeCells>> groups) {
        int length = cells(duration);
        DayMask mask = new DayMask(day, zone);
        int first = mask.cellFrom(notBefore);
        if (groups.isEmpty() || first == Cells.MOST) {
            return List.of();
        }
        Cells starts = Cells.none().set(first, Cells.MOST);
        for (List<? extends FreeCells> group : groups) {
            if (starts.isEmpty()) {
                return List.of();
            }
            starts.and(anyOf(group, mask, length));
        }
        return onGrid(mask, starts);
    }

    /** One resource of each group that is free for the whole session; empty if a group has none. */
    public Optional<List<UUID>> assign(Instant start, Duration duration, List<List<Resource>> groups) {
        DayMask mask = new DayMask(LocalDate.ofInstant(start, zone), zone);
        int cell = mask.cell(start);
        List<UUID> chosen = new ArrayList<>();
        for (List<Resource> group : groups) {
            group.stream()
                    .filter(resource ->
                            resource.free(mask).starts(cells(duration)).has(cell))
                    .findFirst()
                    .ifPresent(resource -> chosen.add(resource.id()));
        }
        return chosen.size() == groups.size() ? Optional.of(List.copyOf(chosen)) : Optional.empty();
    }

    private static Cells anyOf(List<? extends FreeCells> group, DayMask mask, int length) {
        Cells any = Cells.none();
        for (FreeCells resource : group) {
            any.or(resource.free(mask).starts(length));
        }
        return any;
    }

    private List<OffsetDateTime> onGrid(DayMask mask, Cells starts) {
        List<OffsetDateTime> times = new ArrayList<>();
        for (int cell = starts.next(0); cell < Cells.MOST; cell = starts.next(cell + 1)) {
            OffsetDateTime start = mask.start(cell);
            if (start.getMinute() % gridMinutes == 0) {
                times.add(start);
            }
        }
        return times;
    }

    private static int cells(Duration duration) {
        if (!duration.isPositive()) {
            throw new IllegalArgumentException("a session takes time: " + duration);
        }
        return Math.toIntExact(duration.plus(DayMask.CELL).minusNanos(1).dividedBy(DayMask.CELL));
    }
}
