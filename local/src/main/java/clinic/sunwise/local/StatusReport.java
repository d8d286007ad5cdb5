package clinic.sunwise.local;

import clinic.sunwise.local.directory.DataDirectory;
import clinic.sunwise.local.directory.RunFile;
import clinic.sunwise.local.directory.RunningProcess;
import clinic.sunwise.local.kafka.KafkaServer;
import clinic.sunwise.local.postgres.PostgresServer;
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

    private final DataDirectory directory;
    private final PrintStream out;

    StatusReport(Path data, PrintStream out) {
        this.directory = DataDirectory.at(data);
        this.out = out;
    }

    /** Returns 0 when everything answers, 1 when something does not, 3 when nothing runs. */
    int print() {
        Optional<RunFile> run =
                RunFile.read(directory).filter(file -> file.launcher().alive().isPresent());
        if (run.isEmpty()) {
            out.println("Nothing runs in " + directory.root() + ".");
            return NOT_RUNNING;
        }
        return print(run.get());
    }

    private int print(RunFile run) {
        out.println("Sunwise at " + run.address() + " (launcher: process "
                + run.launcher().pid() + ")");
        boolean allReady = run.ready();
        for (Map.Entry<String, RunningProcess> child : new TreeMap<>(run.processes()).entrySet()) {
            boolean ready = isReady(child.getKey(), child.getValue());
            allReady &= ready;
            out.println(line(child.getKey(), child.getValue(), ready));
        }
        return allReady ? 0 : NOT_READY;
    }

    private static String line(String name, RunningProcess process, boolean ready) {
        return String.format(
                Locale.ROOT,
                "  %-16s process %-8d port %-6d %s",
                name,
                process.pid(),
                process.port(),
                ready ? "ready" : process.alive().isPresent() ? "not ready" : "dead");
    }

    private boolean isReady(String name, RunningProcess process) {
        Optional<ProcessHandle> alive = process.alive();
        if (alive.isEmpty()) {
            return false;
        }
        return switch (name) {
            case PostgresServer.NAME -> PostgresServer.isReady(directory, alive.get());
            case KafkaServer.NAME -> KafkaServer.isReady(process.port());
            default -> process.readiness() != null && HttpProbe.answersOk(process.readiness());
        };
    }
}
