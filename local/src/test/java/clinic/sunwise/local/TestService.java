package clinic.sunwise.local;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Map;

/** A service as small as can be: ready when its database answers; on `/order` it says nothing but stops politely. */
final class TestService {

    private TestService() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, String> environment = System.getenv();
        if (environment.containsKey("DATABASE_URL")) {
            DriverManager.getConnection(
                            environment.get("DATABASE_URL"),
                            environment.get("DATABASE_USER"),
                            environment.get("DATABASE_PASSWORD"))
                    .close();
        }
        if (environment.containsKey("FAILS_WITH")) {
            System.err.println(environment.get("FAILS_WITH"));
            System.exit(9);
        }
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(environment.get("PORT"))), 0);
        server.createContext("/", exchange -> {
            byte[] body = "ready".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        Path stopped = Path.of(environment.get("STOPPED"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> writeStopped(stopped)));
        Thread.sleep(Duration.ofHours(1));
    }

    private static void writeStopped(Path file) {
        try {
            Files.writeString(file, "stopped by request");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
