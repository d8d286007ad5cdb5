package clinic.sunwise.local.process;

import clinic.sunwise.local.console.LaunchFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A program that is run once and waited for. */
public final class Tool {

    /**
     * How it went.
     *
     * @param output of both streams
     */
    public record Result(int status, String output) {
        public boolean succeeded() {
            return status == 0;
        }
    }

    private Tool() {}

    /**
     * Runs it to its end.
     *
     * @throws LaunchFailure if it fails, with what it wrote
     */
    public static void run(String purpose, List<String> command, Map<String, String> environment) {
        Result result = attempt(command, environment);
        if (!result.succeeded()) {
            throw new LaunchFailure("cannot " + purpose + ": " + result.output().strip());
        }
    }

    /** Runs it to its end; a program that does not exist counts as one that failed. */
    public static Result attempt(List<String> command, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .keySet()
                .retainAll(InheritedEnvironment.of(builder.environment()).keySet());
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            return new Result(127, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("interrupted while running " + command.getFirst(), e);
        }
    }
}
