package clinic.sunwise.booking.availability;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Ranks the starts of a day so that the day does not fall to pieces.
 *
 * <p>A session leaves a gap before it and one after it, up to the practitioner's next session or the end of her hours. The
 * objective, in this order: as little time as possible in gaps that are too short for the shortest session, because nobody
 * can buy it any more; as few gaps as possible; as early as possible.
 *
 * @param shortest five-minute cells of the shortest session that could be sold
 */
record Gaps(int shortest) {

    private static final int RECOMMENDED = 3;

    /**
     * A start with what it would leave.
     *
     * @param lost cells in gaps that nobody can buy
     * @param pieces number of gaps, 0 to 2
     */
    record Start(OffsetDateTime time, int lost, int pieces) {

        private boolean isBetterThan(Start other) {
            return lost == other.lost ? pieces < other.pieces : lost < other.lost;
        }
    }

    /**
     * What a session would leave.
     *
     * @param free the practitioner's cells before it is booked; all of the session's are among them
     * @param from first cell of the treatment
     * @param to the cell after its last
     */
    Start start(OffsetDateTime time, Cells free, int from, int to) {
        int before = from - free.beginning(from);
        int after = free.end(to) - to;
        return new Start(time, lost(before) + lost(after), Math.min(before, 1) + Math.min(after, 1));
    }

    /**
     * The best few, best first; of equally good ones the first of the list.
     *
     * @param starts in order of time
     */
    static List<OffsetDateTime> best(List<Start> starts) {
        List<Start> best = new ArrayList<>();
        for (Start start : starts) {
            int place = best.size();
            while (place > 0 && start.isBetterThan(best.get(place - 1))) {
                place--;
            }
            if (place < RECOMMENDED) {
                best.add(place, start);
            }
            if (best.size() > RECOMMENDED) {
                best.removeLast();
            }
        }
        return best.stream().map(Start::time).toList();
    }

    private int lost(int gap) {
        return gap < shortest ? gap : 0;
    }
}
