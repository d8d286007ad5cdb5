package clinic.sunwise.local;

import clinic.sunwise.local.console.GrowingText;
import clinic.sunwise.local.console.LaunchFailure;
import clinic.sunwise.local.directory.DataDirectory;
import clinic.sunwise.local.directory.RunFile;
import clinic.sunwise.local.process.JavaCommand;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Starts a launcher that outlives this process and its terminal, and shows what it says until everything is ready. */
final class DetachedLauncher {

    private static final String DETACHED = """
            trap '' INT HUP
            if command -v setsid >/dev/null; then exec setsid "$@"; fi
            exec "$@"
            """;

    private static final int HEAP_MEGABYTES = 48;
    private static final long PAUSE_MILLIS = 100;

    private final Path root;
    private final Class<?> mainClass;
    private final PrintStream out;

    DetachedLauncher(Path root, Class<?> mainClass, PrintStream out) {
        this.root = root;
        this.mainClass = mainClass;
        this.out = out;
    }

    /** Returns 0 when everything is ready, 1 when the launcher has given up; what it said has been shown by then. */
    int start(Command.Up up, List<String> words) {
        DataDirectory directory = DataDirectory.prepared(up.data(), DataDirectory.NEEDED_BYTES);
        Path log = directory.log("launcher").path();
        GrowingText said = GrowingText.fromItsEnd(log);
        Process launcher = launch(log, words);
        while (!isReady(directory, launcher.pid())) {
            if (endedWithinPause(launcher)) {
                said.showNew(out);
                return 1;
            }
            said.showNew(out);
        }
        said.showNew(out);
        return 0;
    }

    private Process launch(Path log, List<String> words) {
        List<String> command = JavaCommand.heapOf(HEAP_MEGABYTES)
                .option("-XX:TieredStopAtLevel=1")
                .property("sunwise.root", root.toString())
                .mainClass(mainClass.getName(), System.getProperty("java.class.path"))
                .arguments(
                        words.stream().filter(word -> !word.equals("--detach")).toArray(String[]::new))
                .command();
        List<String> shell = List.of("/bin/sh", "-c", DETACHED, "detached");
        try {
            Process launcher = new ProcessBuilder(
                            Stream.concat(shell.stream(), command.stream()).toList())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .start();
            launcher.getOutputStream().close();
            return launcher;
        } catch (IOException e) {
            throw new LaunchFailure("cannot start the launcher: " + e.getMessage(), e);
        }
    }

    private static boolean isReady(DataDirectory directory, long launcher) {
        return RunFile.read(directory)
                .filter(run -> run.launcher().pid() == launcher && run.ready())
                .isPresent();
    }

    private static boolean endedWithinPause(Process launcher) {
        try {
            return launcher.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("interrupted", e);
        }
    }
}
