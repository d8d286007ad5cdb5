package clinic.sunwise.booking.availability;

import clinic.sunwise.booking.directory.Hours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.BitSet;

/**
 * A set of five-minute cells of one day of a clinic, counted along real time from midnight: a day on which the clocks change
 * has 276 or 300 of them, and none is doubled or lost.
 */
final class DayMask {

    static final Duration CELL = Duration.ofMinutes(5);

    private final LocalDate day;
    private final ZoneId zone;
    private final Instant midnight;
    private final int cells;

    DayMask(LocalDate day, ZoneId zone) {
        this.day = day;
        this.zone = zone;
        this.midnight = day.atStartOfDay(zone).toInstant();
        Instant next = day.plusDays(1).atStartOfDay(zone).toInstant();
        this.cells = Math.toIntExact(Duration.between(midnight, next).dividedBy(CELL));
    }

    /** The cells in which the resource can be used and is not taken. */
    BitSet free(Resource resource) {
        BitSet free = new BitSet(cells);
        for (Hours hours : resource.hours().on(day.getDayOfWeek())) {
            free.set(cell(at(hours.from())), cell(at(hours.to())));
        }
        resource.busy().forEach(taken -> clear(free, taken));
        return free;
    }

    /** The cells at which a stretch of so many free cells begins: each doubling tests twice as long a stretch. */
    static BitSet starts(BitSet free, int length) {
        BitSet starts = (BitSet) free.clone();
        int tested = 1;
        while (tested < length) {
            int step = Math.min(tested, length - tested);
            starts.and(starts.get(step, Math.max(step, starts.length())));
            tested += step;
        }
        return starts;
    }

    Instant instant(int cell) {
        return midnight.plus(CELL.multipliedBy(cell));
    }

    /** The cell that contains the moment, 0 before and the number of cells after the day. */
    int cell(Instant moment) {
        long cell = Math.floorDiv(Duration.between(midnight, moment).toSeconds(), CELL.toSeconds());
        return Math.clamp(cell, 0, cells);
    }

    private void clear(BitSet free, TimeRange taken) {
        int from = cell(taken.start());
        int to = cell(taken.end().plus(CELL).minusNanos(1));
        if (from < to) {
            free.clear(from, to);
        }
    }

    private Instant at(java.time.LocalTime time) {
        return ZonedDateTime.of(day, time, zone).toInstant();
    }
}
