package clinic.sunwise.local;

import clinic.sunwise.local.console.LaunchFailure;
import clinic.sunwise.local.console.Progress;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** The program behind {@code ./sunwise up}, {@code down} and {@code status}. */
public final class Main {

    private Main() {}

    public static void main(String[] words) {
        Path root = Path.of(System.getProperty("sunwise.root", "")).toAbsolutePath();
        System.exit(run(List.of(words), root, new SunwiseServices(root)));
    }

    /**
     * Runs a command to its end.
     *
     * @param root of the source tree; the data directory stands there unless the words name another
     * @return the exit status
     */
    static int run(List<String> words, Path root, Services services) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            return switch (CommandLine.parse(words, root.resolve(".sunwise"))) {
                case Command.Up up
                when up.detach() -> new DetachedLauncher(root, services.mainClass(), out).start(up, words);
                case Command.Up up -> runHere(up, services, out);
                case Command.Down down -> new Shutdown(out).of(down.data());
                case Command.Status status -> new StatusReport(status.data(), out).print();
            };
        } catch (LaunchFailure failure) {
            out.flush();
            new PrintStream(System.err, true, StandardCharsets.UTF_8).println("sunwise: " + failure.getMessage());
            return 1;
        }
    }

    private static int runHere(Command.Up up, Services services, PrintStream out) {
        new Launcher(services, Clock.systemUTC(), new Progress(out)).run(up);
        return 0;
    }
}
