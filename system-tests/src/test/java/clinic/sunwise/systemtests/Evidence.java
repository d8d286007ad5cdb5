package clinic.sunwise.systemtests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Keeps what tells why a test has failed, while everything still runs: the log of each process and what its threads do, under
 * {@code target/evidence}, and the end of each on the console, where a build server shows it.
 */
public final class Evidence implements AfterTestExecutionCallback {

    private static final int TAIL_LINES = 40;

    @Override
    public void afterTestExecution(ExtensionContext test) throws Exception {
        if (test.getExecutionException().isPresent()) {
            Path kept = Path.of(
                            "target", "evidence", test.getRequiredTestClass().getSimpleName())
                    .toAbsolutePath();
            Files.createDirectories(kept);
            Stack stack = Stack.running();
            stack.processes().forEach((name, pid) -> threads(name, pid, kept));
            copyLogs(stack.logs(), kept);
            System.err.println("The evidence of the failure is kept in " + kept);
        }
    }

    private static void threads(String name, long pid, Path kept) {
        boolean isJava = ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("/java"))
                .isPresent();
        if (isJava) {
            Path threads = kept.resolve(name + ".threads.txt");
            // The first shows locks, the second virtual threads too.
            jcmd(threads, Long.toString(pid), "Thread.print", "-l");
            jcmd(
                    kept.resolve(name + ".dump.txt"),
                    Long.toString(pid),
                    "Thread.dump_to_file",
                    "-overwrite",
                    kept.resolve(name + ".virtual-threads.txt").toString());
        }
    }

    private static void jcmd(Path output, String... words) {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            Process process = new ProcessBuilder(
                            Stream.concat(Stream.of(jcmd), Stream.of(words)).toList())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            // A process that hangs answers nothing: that it does is told by the empty file.
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            System.err.println("no thread dump: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void copyLogs(Path logs, Path kept) throws IOException {
        try (Stream<Path> files = Files.list(logs)) {
            for (Path log : files.sorted().toList()) {
                byte[] content = Files.readAllBytes(log);
                Files.write(kept.resolve(log.getFileName()), content);
                printEnd(log.getFileName(), content);
            }
        }
    }

    private static void printEnd(Path log, byte[] content) {
        List<String> lines = new String(content, StandardCharsets.UTF_8).lines().toList();
        System.err.println("--- the end of " + log + ":");
        lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()).forEach(System.err::println);
    }
}
