package clinic.sunwise.booking.courses;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What the judge says of the days of a search and of each two of them, asked as seldom as can be, which the judge's
 * monotony allows: a later day is never followed sooner than an earlier one. Days are counted from the first of the search.
 */
final class Judged {

    private final SessionJudge judge;
    private final LocalDate first;
    private final int days;
    private final int[] open;
    private final int[] next;

    Judged(SessionJudge judge, LocalDate first, int days) {
        this.judge = judge;
        this.first = first;
        this.days = days;
        this.open = IntStream.range(0, days)
                .filter(day -> judge.judge(first.plusDays(day), Set.of()).isOpen())
                .toArray();
        this.next = new int[days];
        int position = 0;
        for (int at = 0; at < open.length; at++) {
            position = Math.max(position, at + 1);
            while (position < open.length && !apart(open[at], open[position])) {
                position++;
            }
            next[open[at]] = openAt(position);
        }
    }

    /** True where nothing blocks a session on the day itself; false on days beyond the search. */
    boolean isOpen(int day) {
        return Arrays.binarySearch(open, day) >= 0;
    }

    /** The first open day that may follow a session on an open day; the number of days if none may. */
    int next(int day) {
        return next[day];
    }

    /** The same for a booked session, which is not judged anew. */
    int nextAfterBooked(int day) {
        return openAt(boundary(positionAfter(day), open.length, at -> agrees(open[at], day)));
    }

    /** The last open day that a booked session may follow; -1 if it may follow none. */
    int lastBeforeBooked(int day) {
        int position = boundary(0, positionAfter(day - 1), at -> !agrees(open[at], day));
        return position == 0 ? -1 : open[position - 1];
    }

    private int openAt(int position) {
        return position == open.length ? days : open[position];
    }

    /** The first position from which on the condition holds; {@code to} if it never does. */
    private static int boundary(int from, int to, IntPredicate holds) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) / 2;
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private int positionAfter(int day) {
        int found = Arrays.binarySearch(open, day + 1);
        return found >= 0 ? found : -found - 1;
    }

    private boolean apart(int day, int later) {
        return agrees(day, later) && agrees(later, day);
    }

    private boolean agrees(int day, int other) {
        return judge.judge(first.plusDays(day), Set.of(first.plusDays(other))).isOpen();
    }
}
