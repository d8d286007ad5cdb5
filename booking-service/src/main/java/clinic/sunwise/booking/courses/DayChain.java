package clinic.sunwise.booking.courses;

/**
 * Which day of a search may follow which, may be first and may be last, and what each step costs in days. Practitioners and
 * hours are no matter here.
 */
final class DayChain {

    private final Task task;
    private final Candidates candidates;
    private final int days;
    private final int firm;
    private final boolean[] kept;
    private final boolean[] used;
    private final int[] earliestNext;
    private final int[] latestBefore;
    private final int[] idealFrom;
    private final int[] idealUntil;

    DayChain(Task task, Judged judged, Candidates candidates) {
        this.task = task;
        this.candidates = candidates;
        this.days = task.wish().days();
        this.firm = task.movedDay().orElse(-1);
        this.kept = new boolean[days];
        this.used = new boolean[days];
        this.earliestNext = new int[days];
        this.latestBefore = new int[days];
        this.idealFrom = new int[days];
        this.idealUntil = new int[days];
        for (int day = 0; day < days; day++) {
            if (!candidates.on(day).isEmpty()) {
                learn(day, judged);
            }
        }
    }

    private void learn(int day, Judged judged) {
        used[day] = true;
        kept[day] = candidates.isKept(day);
        earliestNext[day] = kept[day] ? judged.nextAfterBooked(day) : judged.next(day);
        latestBefore[day] = kept[day] ? judged.lastBeforeBooked(day) : day - 1;
        idealFrom[day] = task.index(task.wish().rhythm().idealFrom(task.wish().day(day)));
        idealUntil[day] = task.index(task.wish().rhythm().idealUntil(task.wish().day(day)));
    }

    int days() {
        return days;
    }

    /** True where a session may be on the day. */
    boolean isUsed(int day) {
        return used[day];
    }

    /** True where the later day may follow the day: apart enough, and without a leap over what stands firm. */
    boolean follows(int day, int later) {
        return used[later]
                && (day >= firm || later <= firm)
                && (kept[later] ? kept[day] || day <= latestBefore[later] : later >= earliestNext[day]);
    }

    boolean mayBeFirst(int day) {
        return used[day]
                && (firm < 0 || day <= firm)
                && task.first().test(task.wish().day(day));
    }

    boolean mayBeLast(int day) {
        return used[day] && day >= firm;
    }

    /** What a session on the day costs, the first number of {@link Cost}. */
    long own(int day) {
        return kept[day] ? 0 : Cost.CHANGED;
    }

    /** What the step costs, in days of deviation. */
    long step(int day, int later) {
        return Rhythm.outside(idealFrom[day], idealUntil[day], later);
    }

    /** What it costs to begin on the day, in days of deviation. */
    long begin(int day) {
        return task.wish().deviationOfFirst(task.wish().day(day));
    }

    /** The most sessions that fit. */
    int longest() {
        int[] most = new int[days];
        int longest = 0;
        for (int day = days - 1; day >= 0; day--) {
            most[day] = mayBeLast(day) ? 1 : 0;
            for (int later = day + 1; later < days; later++) {
                if (most[later] >= most[day] && most[later] > 0 && follows(day, later)) {
                    most[day] = most[later] + 1;
                }
            }
            longest = Math.max(longest, mayBeFirst(day) ? most[day] : 0);
        }
        return longest;
    }
}
