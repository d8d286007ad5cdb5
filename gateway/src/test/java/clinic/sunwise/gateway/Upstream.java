package clinic.sunwise.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** A service behind the gateway: says what it was sent. */
final class Upstream {

    private final HttpServer server;

    Upstream(String name) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> answer(name, exchange));
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void stop() {
        server.stop(0);
    }

    private static void answer(String name, HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().toString();
        if (path.contains("slow")) {
            pause(30_000);
        }
        exchange.getResponseHeaders().set("X-Correlation-Id", "from-upstream");
        if (path.contains("/exports/") || path.endsWith("/changes")) {
            stream(exchange, path.endsWith("/changes") ? "text/event-stream" : "text/csv");
            return;
        }
        StringBuilder seen = new StringBuilder(name + " " + exchange.getRequestMethod() + " " + path + "\n");
        exchange.getRequestHeaders()
                .forEach((header, values) -> seen.append(header.toLowerCase(java.util.Locale.ROOT))
                        .append(": ")
                        .append(values)
                        .append('\n'));
        seen.append("body: ").append(new String(body, StandardCharsets.UTF_8));
        byte[] answer = seen.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain");
        exchange.sendResponseHeaders(path.contains("teapot") ? 418 : 200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    /** The first line at once and the second a while later. */
    private static void stream(HttpExchange exchange, String type) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write("first\n".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        pause(2_000);
        exchange.getResponseBody().write("second\n".getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
