package clinic.sunwise.local;

import clinic.sunwise.local.console.LaunchFailure;
import clinic.sunwise.local.console.Progress;
import clinic.sunwise.local.directory.DataDirectory;
import clinic.sunwise.local.directory.RunFile;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** {@code ./sunwise down}: ends the run of a data directory from outside. */
final class Shutdown {

    private static final long LONGEST_SECONDS = 90;

    private final PrintStream out;

    Shutdown(PrintStream out) {
        this.out = out;
    }

    /** Returns 0 when nothing runs any more, also when nothing ran before. */
    int of(Path data) {
        DataDirectory directory = DataDirectory.at(data);
        Optional<RunFile> run = RunFile.read(directory);
        Optional<ProcessHandle> launcher = run.flatMap(file -> file.launcher().alive());
        if (launcher.isPresent()) {
            end(launcher.get());
        } else if (run.isPresent()) {
            new Leftovers(directory, new Progress(out)).end();
        }
        out.println(run.isPresent() ? "Sunwise has stopped." : "Nothing runs in " + directory.root() + ".");
        return 0;
    }

    private static void end(ProcessHandle launcher) {
        launcher.destroy();
        launcher.onExit()
                .completeOnTimeout(launcher, LONGEST_SECONDS, TimeUnit.SECONDS)
                .join();
        if (launcher.isAlive()) {
            throw new LaunchFailure("process " + launcher.pid() + " has not ended after " + LONGEST_SECONDS
                    + " s; see its logs, or kill it: everything it started ends with it.");
        }
    }
}
