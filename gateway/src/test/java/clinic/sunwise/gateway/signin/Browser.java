package clinic.sunwise.gateway.signin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody's browser, in a network of its own: keeps cookies and sends the proof back, as our pages do. */
final class Browser {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = new JsonMapper();
    private static final AtomicInteger NETWORKS = new AtomicInteger();

    final Map<String, String> cookies = new TreeMap<>();
    final String network;
    private final int port;

    Browser(int port) {
        this(port, "198.51." + NETWORKS.get() / 250 + "." + (NETWORKS.getAndIncrement() % 250 + 1));
    }

    Browser(int port, String network) {
        this.port = port;
        this.network = network;
    }

    /** An answer; what the browser keeps of it is kept. */
    record Answer(int status, HttpResponse<String> response) {

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String problem() {
            return json().path("type").asString("").replace("urn:sunwise:problem:", "");
        }

        String field() {
            return json().path("errors").path(0).path("field").asString("");
        }
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer delete(String path) {
        return send(proved(request(path)).DELETE());
    }

    Answer post(String path, Object body) {
        return send(proved(request(path)).POST(json(body)));
    }

    Answer put(String path, Object body) {
        return send(proved(request(path)).PUT(json(body)));
    }

    static HttpRequest.BodyPublisher json(Object body) {
        return BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    HttpRequest.Builder proved(HttpRequest.Builder request) {
        String proof = cookies.get("__Host-sunwise-csrf");
        return proof == null ? request : request.header("X-CSRF-Token", proof);
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json")
                .header("User-Agent", "Browser of a test")
                .header("X-Forwarded-For", network);
        return cookies.isEmpty()
                ? request
                : request.header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(each -> each.getKey() + "=" + each.getValue())
                                .collect(Collectors.joining("; ")));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Answer(response.statusCode(), response);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(String header) {
        String[] parts = header.split(";", 2)[0].split("=", 2);
        if (header.contains("Max-Age=0")) {
            cookies.remove(parts[0]);
        } else {
            cookies.put(parts[0], parts[1]);
        }
    }
}
