package clinic.sunwise.systemtests.bench;

import clinic.sunwise.systemtests.bench.Finding.Figure;
import java.util.List;
import java.util.Locale;

/** The rules alone, as pure functions. */
final class JudgeBenchmark implements Benchmark {

    private static final double DAY_GOAL_MICROS = 20;
    private static final double YEAR_GOAL_MICROS = 3000;

    @Override
    public String name() {
        return "judge";
    }

    @Override
    public Finding measure(Subject subject) throws Exception {
        Inside inside = Inside.booking("JudgeBenchmark");
        double day = inside.mean("day");
        double year = inside.mean("year");
        return new Finding(
                "Judging",
                "Mean of five seconds by JMH, in a JVM without anything else: a patient with 30 sessions by three protocols and"
                        + " 20 findings. The yardstick is SHA-256 of a kilobyte",
                List.of(
                        new Figure("one day", both(inside, "day"), "below 20 µs", day < DAY_GOAL_MICROS),
                        new Figure("a year's strip", both(inside, "year"), "below 3 ms", year < YEAR_GOAL_MICROS),
                        Figure.plain("yardstick", micros(inside.mean("yardstick"))),
                        Figure.plain("one day, in yardsticks", inside.ratio(day)),
                        Figure.plain("a year, in yardsticks", inside.ratio(year))),
                "What is the same on all days is found once, which is most of what a single day costs; the rest of a year goes into"
                        + " the sun, whose season is looked for day by day.");
    }

    private static String both(Inside inside, String method) {
        return micros(inside.mean(method)) + ", the best second " + micros(inside.percentile(method, "0.0"));
    }

    private static String micros(double micros) {
        return String.format(Locale.ROOT, "%.1f µs", micros);
    }
}
