package clinic.sunwise.gateway.signin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The part of the booking service that the gateway asks itself, kept in memory; all else is answered with what was sent. */
final class BookingStandIn {

    private static final JsonMapper JSON = new JsonMapper();

    /** A patient. */
    record Patient(String id, String givenName, String familyName, String birthDate, boolean verified) {

        Patient asVerified() {
            return new Patient(id, givenName, familyName, birthDate, true);
        }

        private Map<String, Object> json() {
            return Map.of(
                    "id", id,
                    "givenName", givenName,
                    "familyName", familyName,
                    "verified", verified,
                    "clinics", List.of("utrecht", "zeist"));
        }
    }

    final Map<String, List<Patient>> byAddress = new ConcurrentHashMap<>();
    final List<String> asked = new CopyOnWriteArrayList<>();
    volatile boolean away;
    private final HttpServer server;

    BookingStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String text = path.startsWith("/internal/") ? internal(path, body) : echo(exchange);
        asked.add(path);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(away ? 503 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String echo(HttpExchange exchange) {
        return JSON.writeValueAsString(exchange.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(java.util.Locale.ROOT),
                        header -> header.getValue().toString())));
    }

    private String internal(String path, String body) {
        if (path.equals("/internal/clinics")) {
            return JSON.writeValueAsString(Map.of(
                    "items",
                    List.of(
                            Map.of("clinic", "utrecht", "chain", "nl"),
                            Map.of("clinic", "zeist", "chain", "nl"),
                            Map.of("clinic", "moscow", "chain", "ru"))));
        }
        JsonNode said = JSON.readTree(body);
        String address = said.path(path.startsWith("/internal/clinics/") ? "email" : "address")
                .asString();
        if (path.startsWith("/internal/clinics/")) {
            byAddress
                    .computeIfAbsent(address, _ -> new CopyOnWriteArrayList<>())
                    .add(new Patient(
                            java.util.UUID.randomUUID().toString(),
                            said.path("givenName").asString(),
                            said.path("familyName").asString(),
                            said.path("birthDate").asString(),
                            true));
        }
        if (path.endsWith("/verification")) {
            byAddress.computeIfPresent(
                    address,
                    (_, patients) -> patients.stream()
                            .map(each -> each.birthDate()
                                            .equals(said.path("birthDate").asString())
                                    ? each.asVerified()
                                    : each)
                            .toList());
        }
        return JSON.writeValueAsString(Map.of(
                "items",
                byAddress.getOrDefault(address, List.of()).stream()
                        .map(Patient::json)
                        .toList()));
    }
}
