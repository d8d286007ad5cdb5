package clinic.sunwise.local;

import clinic.sunwise.local.directory.DataDirectory;
import clinic.sunwise.local.directory.RunFile;
import clinic.sunwise.local.directory.RunningProcess;
import clinic.sunwise.local.process.Ports;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code ./sunwise status}: what runs and whether it answers. */
final class StatusReport {

    /** As services of the system answer when they do not run. */
    private static final int NOT_RUNNING = 3;

    private static final int NOT_READY = 1;

    private final PrintStream out;

    StatusReport(PrintStream out) {
        this.out = out;
    }

    /** Returns 0 when everything answers, 1 when something does not, 3 when nothing runs. */
    int of(Path data) {
        DataDirectory directory = DataDirectory.at(data);
        Optional<RunFile> run =
                RunFile.read(directory).filter(file -> file.launcher().alive().isPresent());
        if (run.isEmpty()) {
            out.println("Nothing runs in " + directory.root() + ".");
            return NOT_RUNNING;
        }
        return of(run.get());
    }

    private int of(RunFile run) {
        out.println("Sunwise at " + run.address() + " (launcher: process "
                + run.launcher().pid() + ")");
        boolean allReady = run.ready();
        for (Map.Entry<String, RunningProcess> child : new TreeMap<>(run.processes()).entrySet()) {
            String state = state(child.getValue());
            allReady &= state.equals("ready");
            out.println(String.format(
                    Locale.ROOT,
                    "  %-16s process %-8d port %-6d %s",
                    child.getKey(),
                    child.getValue().pid(),
                    child.getValue().port(),
                    state));
        }
        return allReady ? 0 : NOT_READY;
    }

    private static String state(RunningProcess process) {
        if (process.alive().isEmpty()) {
            return "dead";
        }
        boolean ready =
                process.readiness() == null ? Ports.answers(process.port()) : HttpProbe.answersOk(process.readiness());
        return ready ? "ready" : "not ready";
    }
}
