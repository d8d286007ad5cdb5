package clinic.sunwise.systemtests.bench;

import clinic.sunwise.systemtests.bench.Finding.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The second start on kept data, as on every day but the first, and what everything holds in memory after the others' load. */
final class FootprintBenchmark implements Benchmark {

    private static final double START_GOAL = 15;
    private static final double MEMORY_GOAL = 1.5;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double KILOBYTES_PER_GIGABYTE = 1e6;

    @Override
    public String name() {
        return "footprint";
    }

    @Override
    public Finding measure(Subject subject) throws Exception {
        double gigabytes = memory(subject) / KILOBYTES_PER_GIGABYTE;
        subject.stack().down();
        long began = System.nanoTime();
        subject.stack().up();
        subject.stack().gateway("").get("/").expectStatus(200);
        double seconds = (System.nanoTime() - began) / NANOS_PER_SECOND;
        double oneJvm = emptyJvmSeconds();
        return new Finding(
                "Start and memory",
                "`./sunwise up` on a built tree with kept data to the first answered page; proportional resident memory"
                        + " (shared pages counted once) of the launcher and all it started, right after the load above; the"
                        + " yardstick is the start of a JVM that says its version",
                List.of(
                        new Figure(
                                "start", String.format(Locale.ROOT, "%.1f s", seconds), "15 s", seconds <= START_GOAL),
                        Figure.plain("yardstick", String.format(Locale.ROOT, "%.2f s", oneJvm)),
                        new Figure(
                                "memory",
                                String.format(Locale.ROOT, "%.2f GB", gigabytes),
                                "below 1.5 GB",
                                gigabytes < MEMORY_GOAL)),
                "Three Spring contexts and a broker start beside each other on the same cores: the time is processor time.");
    }

    private static double memory(Subject subject) {
        return ProcessHandle.of(subject.launcher()).stream()
                .flatMap(launcher -> Stream.concat(Stream.of(launcher), launcher.descendants()))
                .mapToDouble(process -> kilobytes(process.pid()))
                .sum();
    }

    private static double kilobytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "smaps_rollup")).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            // It ended meanwhile.
            return 0;
        }
    }

    private static double emptyJvmSeconds() throws Exception {
        long began = System.nanoTime();
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        return (System.nanoTime() - began) / NANOS_PER_SECOND;
    }
}
