package clinic.sunwise.local.postgres;

import clinic.sunwise.local.console.LaunchFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Workers of a PostgreSQL server that was killed. They notice it and end by themselves, but one that is stopped or stuck in
 * the kernel does not, and the next server refuses to start as long as one is attached to the old shared memory.
 *
 * @param processes all that run the data directory's own copy of the program: with their server dead, they serve nobody
 */
record Orphans(List<ProcessHandle> processes) {

    private static final Duration WITHIN = Duration.ofSeconds(10);

    /** Those that run the program. Call it only while no server does. */
    static Orphans of(Path program) {
        String command = program.toString();
        return new Orphans(ProcessHandle.allProcesses()
                .filter(process ->
                        process.info().command().filter(command::equals).isPresent())
                .toList());
    }

    /**
     * Kills them: unlike every gentler signal, that ends a stopped process too. The next server recovers from its log.
     *
     * @throws LaunchFailure if one of them cannot be ended
     */
    void end() {
        processes.forEach(ProcessHandle::destroyForcibly);
        CompletableFuture.allOf(processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
                .completeOnTimeout(null, WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        processes.stream().filter(ProcessHandle::isAlive).findFirst().ifPresent(left -> {
            throw new LaunchFailure("process " + left.pid() + " of a killed PostgreSQL server does not end. Kill it.");
        });
    }
}
