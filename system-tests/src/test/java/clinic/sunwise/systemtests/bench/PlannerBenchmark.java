package clinic.sunwise.systemtests.bench;

import clinic.sunwise.systemtests.bench.Finding.Figure;
import java.util.List;
import java.util.Locale;

/** The planner of courses alone, as a pure function. */
final class PlannerBenchmark implements Benchmark {

    private static final double TEN_GOAL_MICROS = 50_000;
    private static final double FIFTEEN_GOAL_MICROS = 200_000;

    @Override
    public String name() {
        return "planner";
    }

    @Override
    public Finding measure(Subject subject) throws Exception {
        Inside inside = Inside.booking("CoursePlannerBenchmark");
        double ten = inside.percentile("tenOverNineMonths", "99.0");
        double fifteen = inside.percentile("fifteenAcrossASummer", "99.0");
        return new Finding(
                "Planning a course",
                "Six seconds by JMH, in a JVM without anything else: 20 practitioners, times every five minutes, half of"
                        + " them taken. The yardstick is SHA-256 of a kilobyte",
                List.of(
                        new Figure(
                                "10 sessions over 9 months",
                                both(inside, "tenOverNineMonths"),
                                "p99 below 50 ms",
                                ten < TEN_GOAL_MICROS),
                        new Figure(
                                "15 sessions across a summer",
                                both(inside, "fifteenAcrossASummer"),
                                "p99 below 200 ms",
                                fifteen < FIFTEEN_GOAL_MICROS),
                        Figure.plain("15 with alternatives", both(inside, "fifteenWithAlternatives")),
                        Figure.plain("15 that do not fit, and what would help", both(inside, "fifteenThatDoNotFit")),
                        Figure.plain("15 planned again after one is lost", both(inside, "fifteenOneLost")),
                        Figure.plain("55 in 55 weeks", both(inside, "fiftyFiveWeekly")),
                        Figure.plain("yardstick", String.format(Locale.ROOT, "%.1f µs", inside.mean("yardstick"))),
                        Figure.plain("10 sessions, in yardsticks", inside.ratio(ten)),
                        Figure.plain("15 sessions, in yardsticks", inside.ratio(fifteen))),
                "The search is exact: it looks at each open day of the whole time. It waits for nothing, so what lies between p50"
                        + " and p99 is garbage collection and the wait for a core.");
    }

    private static String both(Inside inside, String method) {
        return "p50 " + millis(inside.percentile(method, "50.0")) + ", p99 "
                + millis(inside.percentile(method, "99.0"));
    }

    private static String millis(double micros) {
        return String.format(Locale.ROOT, "%.1f ms", micros / 1000);
    }
}
