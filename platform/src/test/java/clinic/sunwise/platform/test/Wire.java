package clinic.sunwise.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to a service as the gateway does: bytes over a socket, so that a test sees what a client sees. */
public final class Wire {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String address;
    private final String token;

    /**
     * A caller.
     *
     * @param token empty for none
     */
    public Wire(int port, String token) {
        this.address = "http://localhost:" + port;
        this.token = token;
    }

    /** An answer, its body as text. */
    public record Answer(int status, HttpHeaders headers, String text) {

        public JsonNode json() {
            return JSON.readTree(text);
        }

        /** The code of the problem that this is, or an empty text. */
        public String problem() {
            return headers.firstValue("Content-Type").orElse("").startsWith("application/problem+json")
                    ? json().path("type").asString("").replace("urn:sunwise:problem:", "")
                    : "";
        }

        /** The field that the first error names. */
        public String field() {
            return json().path("errors").path(0).path("field").asString("");
        }
    }

    public Answer get(String path) {
        return send(request(path).GET().build());
    }

    /** Posts with a fresh key. */
    public Answer post(String path, String body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    public Answer post(String path, String body, String key) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Puts with a fresh key. */
    public Answer put(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .PUT(BodyPublishers.ofString(body))
                .build());
    }

    public Answer delete(String path) {
        return send(request(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .DELETE()
                .build());
    }

    /** A request with the caller's token, to be completed. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    public Answer send(HttpRequest request) {
        HttpResponse<String> response = send(request, BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    /** Gets a file as the bytes that it is. */
    public HttpResponse<byte[]> file(String path) {
        return send(request(path).GET().build(), BodyHandlers.ofByteArray());
    }

    private static <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return HTTP.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
