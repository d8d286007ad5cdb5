package clinic.sunwise.local.console;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Lines for the person who waits, each with the seconds since the start. */
public final class Progress {

    private final PrintStream out;
    private final long startedNanos = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    public synchronized void say(String line) {
        out.println(String.format(Locale.ROOT, "%6.1f s  %s", elapsed().toMillis() / 1000.0, line));
        out.flush();
    }

    /** A block of text as it is. */
    public synchronized void show(String text) {
        out.println(text);
        out.flush();
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }
}
