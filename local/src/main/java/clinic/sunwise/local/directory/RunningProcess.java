package clinic.sunwise.local.directory;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A process as an entry of the run file.
 *
 * @param startedAt with the id it names the process for good, since ids are used again
 * @param port on which it listens; 0 for none
 * @param readiness answers 200 when it is ready, for those that speak HTTP
 */
public record RunningProcess(
        long pid,
        @Nullable Instant startedAt,
        int port,
        @Nullable URI readiness) {

    /** The system derives the start from ticks since boot, so two readings may differ a little. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    public static RunningProcess of(ProcessHandle process, int port, @Nullable URI readiness) {
        return new RunningProcess(process.pid(), process.info().startInstant().orElse(null), port, readiness);
    }

    /** The process, if it is the same one and alive. */
    public Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isTheSame);
    }

    private boolean isTheSame(ProcessHandle process) {
        Optional<Instant> actual = process.info().startInstant();
        if (startedAt == null || actual.isEmpty()) {
            return true;
        }
        return Duration.between(startedAt, actual.get()).abs().compareTo(TOLERANCE) < 0;
    }
}
