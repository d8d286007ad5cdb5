package clinic.sunwise.local;

import clinic.sunwise.local.console.LaunchFailure;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the words of the command line. */
final class CommandLine {

    private static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_PORT = 65535;

    private final Iterator<String> words;
    private boolean detach;
    private int port = DEFAULT_PORT;
    private Path data;
    private @Nullable Instant now;
    private boolean past = true;

    private CommandLine(Iterator<String> words, Path defaultData) {
        this.words = words;
        this.data = defaultData;
    }

    /**
     * The command that the words ask for.
     *
     * @throws LaunchFailure naming the word that is not understood
     */
    static Command parse(List<String> words, Path defaultData) {
        if (words.isEmpty()) {
            throw new LaunchFailure("say up, down or status.");
        }
        String verb = words.getFirst();
        CommandLine line = new CommandLine(words.listIterator(1), defaultData);
        return switch (verb) {
            case "up" -> line.up();
            case "down" -> new Command.Down(line.onlyData());
            case "status" -> new Command.Status(line.onlyData());
            default -> throw new LaunchFailure("unknown command '" + verb + "': say up, down or status.");
        };
    }

    private Command.Up up() {
        while (words.hasNext()) {
            String option = words.next();
            switch (option) {
                case "--detach" -> detach = true;
                case "--port" -> port = port(valueOf(option));
                case "--data" -> data = Path.of(valueOf(option));
                case "--now" -> now = instant(valueOf(option));
                case "--no-past" -> past = false;
                default -> throw unknown(option);
            }
        }
        return new Command.Up(detach, port, data, now, past);
    }

    private Path onlyData() {
        while (words.hasNext()) {
            String option = words.next();
            if (!option.equals("--data")) {
                throw unknown(option);
            }
            data = Path.of(valueOf(option));
        }
        return data;
    }

    private String valueOf(String option) {
        if (!words.hasNext()) {
            throw new LaunchFailure(option + " needs a value.");
        }
        return words.next();
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new LaunchFailure("--port needs a number from 0 to " + HIGHEST_PORT + ", not '" + text + "'.", e);
        }
        throw new LaunchFailure("--port needs a number from 0 to " + HIGHEST_PORT + ", not '" + text + "'.");
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new LaunchFailure("--now needs a time such as 2027-01-04T09:00:00Z, not '" + text + "'.", e);
        }
    }

    private static LaunchFailure unknown(String option) {
        return new LaunchFailure("unknown option '" + option + "'.");
    }
}
