package clinic.sunwise.local;

import clinic.sunwise.local.directory.DataDirectory;
import clinic.sunwise.local.directory.RunFile;
import clinic.sunwise.local.directory.RunningProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;

/** Keeps the run file true while children come and go. */
final class RunRecord {

    private final DataDirectory directory;
    private final Map<String, Endpoint> endpoints;
    private RunFile file;
    private boolean ended;

    /**
     * @param empty the run before any child has started
     * @param endpoints where each child will listen, by name
     */
    RunRecord(DataDirectory directory, RunFile empty, Map<String, Endpoint> endpoints) {
        this.directory = directory;
        this.file = empty;
        this.endpoints = Map.copyOf(endpoints);
        empty.write(directory);
    }

    synchronized void started(String name, ProcessHandle process) {
        Endpoint endpoint = endpoints.getOrDefault(name, Endpoint.NONE);
        Map<String, RunningProcess> processes = new TreeMap<>(file.processes());
        processes.put(name, RunningProcess.of(process, endpoint.port(), endpoint.readiness()));
        replace(new RunFile(file.launcher(), file.ready(), file.address(), file.kafka(), processes, file.databases()));
    }

    synchronized void ready() {
        replace(new RunFile(file.launcher(), true, file.address(), file.kafka(), file.processes(), file.databases()));
    }

    private void replace(RunFile changed) {
        file = changed;
        if (!ended) {
            changed.write(directory);
        }
    }

    /** Everything has stopped: nothing is left to tell. */
    synchronized void ended() {
        ended = true;
        try {
            Files.deleteIfExists(directory.run());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
