package clinic.sunwise.booking.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
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
     * All starts of a day, in order.
     *
     * @param duration positive; rounded up to five minutes
     * @param notBefore earlier starts are left out
     * @param groups at least one; a session needs one resource of each
     */
    public List<Instant> on(LocalDate day, Duration duration, Instant notBefore, List<List<Resource>> groups) {
        DayMask mask = new DayMask(day, zone);
        int length = cells(duration);
        BitSet starts = null;
        for (List<Resource> group : groups) {
            BitSet anyOfGroup = new BitSet();
            group.forEach(resource -> anyOfGroup.or(DayMask.starts(mask.free(resource), length)));
            if (starts == null) {
                starts = anyOfGroup;
            } else {
                starts.and(anyOfGroup);
            }
        }
        return starts == null ? List.of() : onGrid(mask, starts, notBefore);
    }

    /** One resource of each group that is free for the whole session; empty if a group has none. */
    public Optional<List<UUID>> assign(Instant start, Duration duration, List<List<Resource>> groups) {
        DayMask mask = new DayMask(LocalDate.ofInstant(start, zone), zone);
        int cell = mask.cell(start);
        List<UUID> chosen = new ArrayList<>();
        for (List<Resource> group : groups) {
            group.stream()
                    .filter(resource ->
                            DayMask.starts(mask.free(resource), cells(duration)).get(cell))
                    .findFirst()
                    .ifPresent(resource -> chosen.add(resource.id()));
        }
        return chosen.size() == groups.size() ? Optional.of(List.copyOf(chosen)) : Optional.empty();
    }

    private List<Instant> onGrid(DayMask mask, BitSet starts, Instant notBefore) {
        return starts.stream()
                .mapToObj(mask::instant)
                .filter(start -> !start.isBefore(notBefore))
                .filter(start -> start.atZone(zone).getMinute() % gridMinutes == 0)
                .toList();
    }

    private static int cells(Duration duration) {
        if (!duration.isPositive()) {
            throw new IllegalArgumentException("a session takes time: " + duration);
        }
        return Math.toIntExact(duration.plus(DayMask.CELL).minusNanos(1).dividedBy(DayMask.CELL));
    }
}
