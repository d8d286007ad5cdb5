package clinic.sunwise.local;

import clinic.sunwise.local.console.LaunchFailure;
import clinic.sunwise.local.console.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Waits for several children at once and says when each is ready. */
final class Waiting {

    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final long PAUSE_MILLIS = 40;

    private final Supervision supervision;
    private final Progress progress;

    Waiting(Supervision supervision, Progress progress) {
        this.supervision = supervision;
        this.progress = progress;
    }

    /**
     * Returns when all of them are.
     *
     * @throws LaunchFailure with the end of its log, for the first child that dies or takes too long
     */
    void untilReady(List<Awaited> children) {
        List<Awaited> pending = new ArrayList<>(children);
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            supervision.checkFailure();
            pending.removeIf(this::isReady);
            if (pending.isEmpty()) {
                return;
            }
            if (System.nanoTime() > deadline) {
                throw Failures.of(pending.getFirst().child(), "was not ready within " + LONGEST.toSeconds() + " s");
            }
            pause();
        }
    }

    private boolean isReady(Awaited awaited) {
        boolean ready = awaited.ready().getAsBoolean();
        if (ready) {
            progress.say(awaited.said());
        }
        return ready;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("interrupted", e);
        }
    }
}
