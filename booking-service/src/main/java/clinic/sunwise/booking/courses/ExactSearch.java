package clinic.sunwise.booking.courses;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The best sessions of a task, exactly: dynamic programming backwards over (number of the session, day, practitioner).
 *
 * <p>What can follow a session depends on nothing but its day and practitioner, so the cheapest rest of a plan is the cheapest
 * next session with its own cheapest rest. The first number of {@link Cost} depends on days alone and is found first; the
 * second is then compared only along the steps that are best by the first.
 */
final class ExactSearch {

    private final Candidates candidates;
    private final DayChain chain;
    private final int sessions;
    private final int practitioners;

    /** By session and day: the first number of the best rest, the session included. */
    private final long[][] rest;

    /** By session, day and practitioner: the second number of the rests that are best by the first. */
    private final long[][] tie;

    /** By session and day: the least of {@code tie}. */
    private final long[][] tieOfDay;

    ExactSearch(int sessions, Candidates candidates, DayChain chain) {
        this.candidates = candidates;
        this.chain = chain;
        this.sessions = sessions;
        this.practitioners = candidates.practitioners();
        this.rest = unknown(chain.days());
        this.tie = unknown(chain.days() * practitioners);
        this.tieOfDay = unknown(chain.days());
        last();
        for (int session = sessions - 2; session >= 0; session--) {
            before(session);
        }
    }

    private long[][] unknown(int size) {
        long[][] costs = new long[sessions][size];
        for (long[] each : costs) {
            Arrays.fill(each, Cost.NONE);
        }
        return costs;
    }

    private void last() {
        for (int day = 0; day < chain.days(); day++) {
            if (chain.mayBeLast(day)) {
                long end = Cost.end(day);
                rest[sessions - 1][day] = chain.own(day);
                settle(sessions - 1, day, _ -> end);
            }
        }
    }

    private void before(int session) {
        long leastRest = Arrays.stream(rest[session + 1]).min().orElse(Cost.NONE);
        for (int day = 0; day < chain.days() && leastRest < Cost.NONE; day++) {
            if (chain.isUsed(day)) {
                int[] steps = bestSteps(session, day, leastRest);
                settle(session, day, slot -> tieAfter(session, slot, steps));
            }
        }
    }

    /** The days of the next session that are best by the first number; also notes that number. */
    private int[] bestSteps(int session, int day, long leastRest) {
        int[] steps = new int[chain.days()];
        int count = 0;
        long best = Cost.NONE;
        for (int later = day + 1; later < chain.days(); later++) {
            long step = chain.step(day, later);
            if (step + leastRest > best && step > chain.step(day, later - 1)) {
                break;
            }
            long cost = rest[session + 1][later] == Cost.NONE || !chain.follows(day, later)
                    ? Cost.NONE
                    : step + rest[session + 1][later];
            if (cost < best) {
                best = cost;
                count = 0;
            }
            if (cost == best && best < Cost.NONE) {
                steps[count++] = later;
            }
        }
        rest[session][day] = best == Cost.NONE ? Cost.NONE : best + chain.own(day);
        return Arrays.copyOf(steps, count);
    }

    private void settle(int session, int day, ToLongFunction<Slot> after) {
        for (Slot slot : candidates.on(day)) {
            long cost = Math.min(Cost.NONE, slot.cost() + after.applyAsLong(slot));
            tie[session][place(day, slot)] = cost;
            tieOfDay[session][day] = Math.min(tieOfDay[session][day], cost);
        }
    }

    private long tieAfter(int session, Slot slot, int[] steps) {
        long best = Cost.NONE;
        for (int later : steps) {
            long same = tie[session + 1][later * practitioners + slot.practitioner()];
            best = Math.min(best, Math.min(same, tieOfDay[session + 1][later] + Cost.CHANGE));
        }
        return best;
    }

    private int place(int day, Slot slot) {
        return day * practitioners + slot.practitioner();
    }

    private record Step(int day, Slot slot, long first, long second) {

        boolean isBetterThan(Step other) {
            return first < other.first || (first == other.first && second < other.second);
        }
    }

    /** The best sessions, in order; none if so many do not fit. Of equal plans the one whose first sessions are earlier. */
    List<Slot> best() {
        List<Slot> plan = new ArrayList<>();
        List<Step> choices = firsts();
        for (int session = 1; !choices.isEmpty(); session++) {
            Step chosen = cheapest(choices);
            plan.add(chosen.slot());
            choices = session < sessions ? after(session, chosen) : List.of();
        }
        return plan;
    }

    private List<Step> firsts() {
        List<Step> firsts = new ArrayList<>();
        for (int day = 0; day < chain.days(); day++) {
            if (chain.mayBeFirst(day) && rest[0][day] < Cost.NONE) {
                long first = chain.begin(day) + rest[0][day];
                for (Slot slot : candidates.on(day)) {
                    firsts.add(new Step(day, slot, first, tie[0][place(day, slot)]));
                }
            }
        }
        return firsts;
    }

    private List<Step> after(int session, Step before) {
        List<Step> steps = new ArrayList<>();
        for (int later = before.day() + 1; later < chain.days(); later++) {
            if (chain.follows(before.day(), later) && rest[session][later] < Cost.NONE) {
                long first = chain.step(before.day(), later) + rest[session][later];
                for (Slot slot : candidates.on(later)) {
                    long change = slot.practitioner() == before.slot().practitioner() ? 0 : Cost.CHANGE;
                    steps.add(new Step(later, slot, first, change + tie[session][place(later, slot)]));
                }
            }
        }
        return steps;
    }

    /** The first of the cheapest. */
    private static Step cheapest(List<Step> steps) {
        Step best = steps.getFirst();
        for (Step each : steps) {
            best = each.isBetterThan(best) ? each : best;
        }
        return best;
    }
}
