package clinic.sunwise.systemtests;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * The product as a person starts it: {@code ./sunwise up --detach} on a fresh data directory, with the clock at the first
 * working Monday of 2027. One stack serves all system tests of a run.
 */
public final class Stack implements AutoCloseable {

    static final String START = "2027-01-04T06:00:00Z";

    private static Stack running;

    private final Path checkout = checkout();
    private final Path data;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final int port;

    private Stack() throws IOException {
        data = Files.createTempDirectory("sunwise-system-tests");
        port = freePort();
    }

    public static synchronized Stack running() {
        if (running == null) {
            try {
                running = fresh();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return running;
    }

    /** A stack of the caller's own. */
    public static Stack fresh() throws IOException {
        Stack stack = new Stack();
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        stack.sunwise("up", "--detach", "--port", String.valueOf(stack.port), "--now", START, "--no-past");
        return stack;
    }

    /** Starts it again on what it has kept. */
    public void up() {
        sunwise("up", "--detach", "--port", String.valueOf(port));
    }

    /** Stops it; its data stay. */
    public void down() {
        sunwise("down");
    }

    /** Where it keeps everything. */
    public Path data() {
        return data;
    }

    public Gateway gateway(String token) {
        return new Gateway(address(), token);
    }

    /** Moves the services' clock forward. */
    void setClock(String now) {
        gateway("demo.utrecht.reception")
                .insist("/api/local/clock", "{\"now\":\"" + now + "\"}")
                .expect(200);
    }

    public String address() {
        return "http://localhost:" + port;
    }

    public Path logs() {
        return data.resolve("logs");
    }

    /** The process ids by name, as the run file has them now. */
    public Map<String, Long> processes() {
        Map<String, Long> processes = new TreeMap<>();
        JsonMapper.shared()
                .readTree(data.resolve("run.json"))
                .path("processes")
                .forEachEntry((name, process) ->
                        processes.put(name, process.path("pid").longValue()));
        return processes;
    }

    /** Where a service listens, which nobody outside of this machine reaches. */
    public String addressOf(String service) {
        return "http://127.0.0.1:"
                + JsonMapper.shared()
                        .readTree(data.resolve("run.json"))
                        .path("processes")
                        .path(service)
                        .path("port")
                        .intValue();
    }

    /** Kills one process without a chance to clean up. */
    void kill(String process) {
        long pid = processes().getOrDefault(process, 0L);
        boolean killed =
                ProcessHandle.of(pid).map(ProcessHandle::destroyForcibly).orElse(false);
        if (!killed) {
            throw new IllegalStateException(process + " could not be killed: pid " + pid);
        }
    }

    /** Ends it, once, and removes what it has kept. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        sunwise("down");
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | java.io.UncheckedIOException e) {
            System.err.println("Left behind: " + data + " (" + e + ")");
        }
    }

    private void sunwise(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(checkout.resolve("sunwise").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data.toString()));
        try {
            ProcessBuilder builder = new ProcessBuilder(command).directory(checkout.toFile());
            // The build that runs these tests has just made the jars; building them again inside it would replace them.
            builder.environment().put("SUNWISE_BUILD", "never");
            Path log = data.resolveSibling(data.getFileName() + "-" + arguments[0] + ".log");
            int exit = builder.redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException(command + " ended with " + exit + ":\n" + Files.readString(log));
            }
            Files.delete(log);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The root of the source tree. */
    public static Path checkout() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.isExecutable(here.resolve("sunwise"))) {
            here = here.getParent();
        }
        return here;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
