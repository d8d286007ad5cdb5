package clinic.sunwise.systemtests.bench;

import clinic.sunwise.systemtests.Questions;
import clinic.sunwise.systemtests.Stack;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Measures everything in one run, or what is named, and writes docs/benchmarks.md when it was everything. Seconds depend on the
 * machine and on what else it does: each figure that has no yardstick of the same run beside it says little elsewhere.
 */
public final class Bench {

    private static final List<Benchmark> ALL = List.of(
            new JudgeBenchmark(),
            new PlannerBenchmark(),
            new CoursesBenchmark(),
            new FreeSlotsBenchmark(),
            new PastBenchmark(),
            new RelayBenchmark(),
            new BookingBenchmark(),
            new RacesBenchmark(),
            new InvoiceBenchmark(),
            new OutboxBenchmark(),
            new IssuingBenchmark(),
            new BooksBenchmark(),
            new FootprintBenchmark());

    private Bench() {}

    /** @param arguments as {@link Choice} reads them */
    public static void main(String[] arguments) throws Exception {
        Set<String> known = ALL.stream().map(Benchmark::name).collect(Collectors.toCollection(LinkedHashSet::new));
        Choice choice = Choice.of(List.of(arguments), known);
        long began = System.nanoTime();
        List<Finding> findings = measured(choice);
        if (choice.isWhole()) {
            Path report = Stack.checkout().resolve("docs/benchmarks.md");
            Files.writeString(report, report(findings, Duration.ofNanos(System.nanoTime() - began)));
            System.out.println("Written to " + report);
        }
        System.exit(0);
    }

    private static List<Finding> measured(Choice choice) throws Exception {
        List<Finding> findings = new ArrayList<>();
        try (Stack stack = Stack.fresh()) {
            Subject subject = new Subject(stack, choice);
            long began = System.nanoTime();
            seed(subject, choice.past());
            System.out.printf(
                    "seeded in %d s%n",
                    Duration.ofNanos(System.nanoTime() - began).toSeconds());
            for (Benchmark benchmark : ALL) {
                if (choice.has(benchmark)) {
                    findings.add(benchmark.measure(subject));
                    System.out.println(findings.getLast().section());
                }
            }
        }
        return findings;
    }

    private static void seed(Subject subject, int past) throws Exception {
        subject.seed(past);
        subject.script("billing", "billing.sql");
        screen(subject);
    }

    /** Who will book answers what the treatment asks; nothing but the service can seal what she answers. */
    private static void screen(Subject subject) throws Exception {
        JsonNode questions = subject.reception()
                .get(Subject.PATH + "/screening-questions?protocol=diamond-crystal-oxygen&technique=crystal")
                .expectOk()
                .get("items");
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> answered = IntStream.concat(IntStream.range(20_000, 22_000), IntStream.of(29_999))
                    .<Future<?>>mapToObj(patient -> threads.submit(() -> screen(subject, questions, patient)))
                    .toList();
            for (Future<?> each : answered) {
                each.get();
            }
        }
    }

    private static void screen(Subject subject, JsonNode questions, int patient) {
        String id = "00000000-0000-4000-8000-0000000%05d".formatted(patient);
        subject.reception()
                .post(Subject.PATH + "/screenings", Questions.nothingToReport(questions, "normal", id))
                .expect(201);
    }

    private static String report(List<Finding> findings, Duration took) {
        return """
                # Benchmarks

                Written by `./sunwise bench`, which took %d minutes. All figures are of one run on one machine with %d cores and %d GB,
                clients and servers together, next to a yardstick measured in the same run where there is one: compare ratios, not
                seconds. When the run ended %.1f processes were running or waiting for a core on an average of the last minute.

                %s""".formatted(
                        took.toMinutes() + 1,
                        Runtime.getRuntime().availableProcessors(),
                        memory().getTotalMemorySize() >> 30,
                        memory().getSystemLoadAverage(),
                        findings.stream().map(Finding::section).collect(Collectors.joining("\n")));
    }

    private static com.sun.management.OperatingSystemMXBean memory() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
    }
}
