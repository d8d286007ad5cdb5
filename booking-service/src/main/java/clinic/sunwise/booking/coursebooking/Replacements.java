package clinic.sunwise.booking.coursebooking;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of the sessions that are given up another one takes the place of, so that it is moved and not called off.
 *
 * <p>As many as there can be, in their order, and put off as little as can be all together: who gives up tomorrow's session and shifts
 * the one in three weeks has moved the latter.
 */
final class Replacements {

    private static final long NEVER = Long.MAX_VALUE / 2;

    private Replacements() {}

    /**
     * The places of sessions that are moved, each with that of the session that takes its place.
     *
     * @param givenUp starts, ascending
     * @param fresh starts of what was not booked yet, ascending
     */
    static Map<Integer, Integer> of(List<Instant> givenUp, List<Instant> fresh) {
        if (givenUp.size() <= fresh.size()) {
            return matched(givenUp, fresh);
        }
        Map<Integer, Integer> moved = new HashMap<>();
        matched(fresh, givenUp).forEach((to, from) -> moved.put(from, to));
        return moved;
    }

    /** Each of the few with one of the many. */
    private static Map<Integer, Integer> matched(List<Instant> few, List<Instant> many) {
        long[][] shift = shifts(few, many);
        Map<Integer, Integer> matched = new HashMap<>();
        int rest = many.size();
        for (int number = few.size(); number > 0; number--) {
            while (rest > number && shift[number][rest] == shift[number][rest - 1]) {
                rest--;
            }
            matched.put(number - 1, rest - 1);
            rest--;
        }
        return matched;
    }

    /** By how many seconds the first of the few are put off at least, if they are matched with the first of the many. */
    private static long[][] shifts(List<Instant> few, List<Instant> many) {
        long[][] shift = new long[few.size() + 1][many.size() + 1];
        for (int number = 1; number <= few.size(); number++) {
            Arrays.fill(shift[number], NEVER);
            for (int rest = number; rest <= many.size(); rest++) {
                long here = Duration.between(few.get(number - 1), many.get(rest - 1))
                        .abs()
                        .toSeconds();
                shift[number][rest] = Math.min(shift[number][rest - 1], shift[number - 1][rest - 1] + here);
            }
        }
        return shift;
    }
}
