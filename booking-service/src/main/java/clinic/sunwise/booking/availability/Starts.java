package clinic.sunwise.booking.availability;

import java.time.OffsetDateTime;
import java.util.AbstractList;
import java.util.RandomAccess;

/**
 * The starts of a day, in order, each made when it is read: a plan over a year reads one or two of the many that there are
 * for each practitioner on each day.
 */
final class Starts extends AbstractList<OffsetDateTime> implements RandomAccess {

    private final DayMask day;
    private final int[] cells;

    Starts(DayMask day, int[] cells) {
        this.day = day;
        this.cells = cells;
    }

    @Override
    public OffsetDateTime get(int index) {
        return day.start(cells[index]);
    }

    @Override
    public int size() {
        return cells.length;
    }
}
