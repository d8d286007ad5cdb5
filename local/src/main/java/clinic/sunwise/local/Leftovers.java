package clinic.sunwise.local;

import clinic.sunwise.local.console.Progress;
import clinic.sunwise.local.directory.DataDirectory;
import clinic.sunwise.local.directory.RunFile;
import clinic.sunwise.local.directory.RunningProcess;
import clinic.sunwise.local.postgres.PostgresServer;
import clinic.sunwise.local.process.Ending;
import clinic.sunwise.local.process.StopSignal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;

/** Children of a launcher that was killed: they stop by themselves, but may still be at it when the next run begins. */
final class Leftovers {

    private static final Duration WITHIN = Duration.ofSeconds(15);

    private final DataDirectory directory;
    private final Progress progress;

    Leftovers(DataDirectory directory, Progress progress) {
        this.directory = directory;
        this.progress = progress;
    }

    /** Returns when none of them is alive. Call it with the directory's lock held: then nothing in the run file is in use. */
    void end() {
        Optional<RunFile> earlier = RunFile.read(directory);
        earlier.ifPresent(run -> run.processes().forEach(this::end));
        try {
            Files.deleteIfExists(directory.run());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end(String name, RunningProcess process) {
        process.alive().ifPresent(alive -> {
            progress.say("Ending " + name + " (process " + alive.pid() + ") of a run that was killed");
            Ending.of(alive, PostgresServer.NAME.equals(name) ? StopSignal.INT : StopSignal.TERM, WITHIN);
        });
    }
}
