package clinic.sunwise.local;

import clinic.sunwise.local.console.LaunchFailure;
import clinic.sunwise.local.console.Progress;
import clinic.sunwise.local.process.Backoff;
import clinic.sunwise.local.process.Child;
import clinic.sunwise.local.process.ChildWatcher;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Decides what a child's death means: while everything starts it ends the start, later the child is started again, unless the
 * disk is full, which no restart mends.
 */
final class Supervision implements ChildWatcher {

    private final RunRecord run;
    private final Progress progress;
    private final Map<String, Backoff> backoffs = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private volatile boolean started;

    Supervision(RunRecord run, Progress progress) {
        this.run = run;
        this.progress = progress;
    }

    /** From now on a child that dies is started again. */
    void allStarted() {
        started = true;
    }

    @Override
    public void started(Child child, ProcessHandle process) {
        run.started(child.name(), process);
    }

    @Override
    public Optional<Duration> ended(Child child, int status, Duration lived) {
        if (!started || child.log().saysDiskFull()) {
            end.completeExceptionally(Failures.of(child, "ended with status " + status));
            return Optional.empty();
        }
        Duration pause =
                backoffs.computeIfAbsent(child.name(), name -> new Backoff()).after(lived);
        progress.say("%s ended with status %d; it starts again in %.1f s (its log: %s)"
                .formatted(
                        child.name(),
                        status,
                        pause.toMillis() / 1000.0,
                        child.log().path()));
        return Optional.of(pause);
    }

    @Override
    public void failed(Child child, Throwable cause) {
        end.completeExceptionally(new LaunchFailure(child.name() + " cannot be started again: " + cause, cause));
    }

    /**
     * Returns as long as all is well.
     *
     * @throws LaunchFailure if there is a reason to end everything
     */
    void checkFailure() {
        if (end.isDone()) {
            awaitFailure();
        }
    }

    /** Waits for a reason to end everything, and throws it as a {@link LaunchFailure}. */
    void awaitFailure() {
        try {
            end.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof LaunchFailure failure) {
                throw failure;
            }
            throw e;
        }
    }
}
