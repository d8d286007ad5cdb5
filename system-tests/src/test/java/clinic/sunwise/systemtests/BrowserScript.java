package clinic.sunwise.systemtests;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs one of the scripts in {@code browser/} in the system's Chromium. */
public final class BrowserScript {

    private static final Path SCRIPTS = Stack.checkout().resolve("system-tests/browser");

    private BrowserScript() {}

    /**
     * What a script was and what it said.
     *
     * @param exit 0 if it went as it should
     */
    public record Run(int exit, String said) {}

    /** @param arguments after the product's address, the browser and the directory for evidence */
    public static Run of(String script, Stack stack, String... arguments) throws IOException, InterruptedException {
        Path evidence = Stack.checkout().resolve("system-tests/target/evidence");
        Files.createDirectories(evidence);
        List<String> command = new ArrayList<>(
                List.of("node", script, stack.address(), chromium().toString(), evidence.toString()));
        command.addAll(List.of(arguments));
        return run(command);
    }

    /** Loads what the scripts need, where no test run has done so before. */
    public static void prepare() throws IOException, InterruptedException {
        if (!Files.exists(SCRIPTS.resolve("node_modules/playwright-core"))) {
            Run loaded = run(List.of("npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"));
            if (loaded.exit() != 0) {
                throw new IOException("npm ci ended with " + loaded.exit() + ": " + loaded.said());
            }
        }
    }

    private static Run run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(SCRIPTS.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), said);
    }

    private static Path chromium() {
        return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "Chromium is missing: install it, for example with `apt-get install chromium`."));
    }
}
