package clinic.sunwise.local.process;

import clinic.sunwise.local.console.LaunchFailure;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A process that is started again when it ends, as long as its {@link ChildWatcher} says so, until it is stopped. */
public final class Child {

    private final ChildSpec spec;
    private final ChildWatcher watcher;
    private @Nullable Process process;
    private boolean stopping;

    public Child(ChildSpec spec, ChildWatcher watcher) {
        this.spec = spec;
        this.watcher = watcher;
    }

    public String name() {
        return spec.name();
    }

    public LogFile log() {
        return new LogFile(spec.log());
    }

    /** Starts it, unless it was stopped. */
    public synchronized void start() {
        if (stopping) {
            return;
        }
        long startedNanos = System.nanoTime();
        Process started = launch();
        process = started;
        watcher.started(this, started.toHandle());
        CompletableFuture<Void> watched =
                started.onExit().thenAccept(ended -> ended(ended, Duration.ofNanos(System.nanoTime() - startedNanos)));
        watched.exceptionally(defect -> {
            watcher.failed(this, defect);
            return null;
        });
    }

    private Process launch() {
        spec.clearing().run();
        ProcessBuilder builder = new ProcessBuilder(Tether.around(spec))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(spec.log().toFile()));
        builder.environment()
                .keySet()
                .retainAll(InheritedEnvironment.of(builder.environment()).keySet());
        // glibc gives each thread of a JVM an arena of its own, of which little is ever used.
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        builder.environment().putAll(spec.environment());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new LaunchFailure("cannot start " + spec.name() + ": " + e.getMessage(), e);
        }
    }

    private void ended(Process ended, Duration lived) {
        synchronized (this) {
            if (stopping) {
                return;
            }
        }
        Optional<Duration> pause = watcher.ended(this, ended.exitValue(), lived);
        pause.ifPresent(wait -> CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS)
                .execute(this::startAgain));
    }

    private void startAgain() {
        try {
            start();
        } catch (LaunchFailure e) {
            watcher.failed(this, e);
        }
    }

    public synchronized Optional<ProcessHandle> running() {
        return Optional.ofNullable(process).map(Process::toHandle).filter(ProcessHandle::isAlive);
    }

    /** Asks it to end and waits; kills it when it takes longer than it may. Never starts it again. */
    public void stop() {
        Optional<ProcessHandle> running;
        synchronized (this) {
            stopping = true;
            running = running();
        }
        running.ifPresent(handle -> Ending.of(handle, spec.stopSignal(), spec.stopWithin()));
    }
}
