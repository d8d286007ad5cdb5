package clinic.sunwise.local.process;

import clinic.sunwise.local.console.LaunchFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Ends a process: first by asking, then by force. */
public final class Ending {

    private static final Duration AFTER_KILL = Duration.ofSeconds(5);

    private Ending() {}

    /** Returns when the process is gone, at the latest a few seconds after {@code within}. */
    public static void of(ProcessHandle process, StopSignal signal, Duration within) {
        ask(process, signal);
        if (!goneWithin(process, within)) {
            process.destroyForcibly();
            goneWithin(process, AFTER_KILL);
        }
    }

    private static void ask(ProcessHandle process, StopSignal signal) {
        if (signal == StopSignal.TERM) {
            process.destroy();
            return;
        }
        // Java knows no signal but TERM and KILL; the shell's own kill needs no program.
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -s " + signal + " " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("interrupted while stopping process " + process.pid(), e);
        }
    }

    private static boolean goneWithin(ProcessHandle process, Duration within) {
        try {
            process.onExit()
                    .completeOnTimeout(process, within.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException e) {
            throw new LaunchFailure("cannot wait for process " + process.pid(), e);
        }
        return !process.isAlive();
    }
}
