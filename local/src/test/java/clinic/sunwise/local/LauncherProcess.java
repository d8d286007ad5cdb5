package clinic.sunwise.local;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.local.directory.DataDirectory;
import clinic.sunwise.local.directory.RunFile;
import clinic.sunwise.local.directory.RunningProcess;
import clinic.sunwise.local.process.JavaCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The launcher with the test's services as a process of its own, which can be killed. */
final class LauncherProcess {

    record Outcome(int status, String output) {}

    private final Path data;
    private final Path output;
    private final Process process;

    private LauncherProcess(Path data, Path output, Process process) {
        this.data = data;
        this.output = output;
        this.process = process;
    }

    static LauncherProcess start(Path data, Map<String, String> properties, String... words) throws IOException {
        JavaCommand command = JavaCommand.heapOf(48).option("-XX:TieredStopAtLevel=1");
        properties.forEach(command::property);
        command.mainClass(TestLauncher.class.getName(), System.getProperty("java.class.path"))
                .arguments(words)
                .arguments("--data", data.toString());
        Path output = Files.createTempFile("launcher", ".txt");
        Process process = new ProcessBuilder(command.command())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new LauncherProcess(data, output, process);
    }

    static LauncherProcess up(Path data) throws IOException {
        LauncherProcess launcher = start(data, Map.of(), "up", "--port", "0");
        until(Duration.ofMinutes(2), "everything is ready", () -> {
            assertThat(launcher.process.isAlive()).as(launcher::said).isTrue();
            return launcher.run().launcher().pid() == launcher.pid()
                    && launcher.run().ready();
        });
        return launcher;
    }

    static Outcome outcome(Path data, Map<String, String> properties, String... words) throws Exception {
        LauncherProcess launcher = start(data, properties, words);
        assertThat(launcher.process.waitFor(2, TimeUnit.MINUTES))
                .as(launcher::said)
                .isTrue();
        return new Outcome(launcher.process.exitValue(), launcher.said());
    }

    static void until(Duration within, String what, BooleanSupplier holds) {
        long deadline = System.nanoTime() + within.toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time: " + what).isLessThan(deadline);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    RunFile run() {
        return RunFile.read(DataDirectory.at(data))
                .orElseGet(() -> new RunFile(
                        RunningProcess.of(process.toHandle(), 0, null),
                        false,
                        java.net.URI.create("http://none"),
                        null,
                        Map.of(),
                        Map.of()));
    }

    ProcessHandle child(String name) {
        return run().processes().get(name).alive().orElseThrow();
    }

    /** All processes of its own making: the children, and everything that they started. */
    List<ProcessHandle> family() {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.removeIf(handle -> !handle.isAlive());
        return all;
    }

    long pid() {
        return process.pid();
    }

    void kill() {
        process.destroyForcibly();
    }

    int stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).as(this::said).isTrue();
        return process.exitValue();
    }

    String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
