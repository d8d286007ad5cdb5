package clinic.sunwise.systemtests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One caller's view of the product: requests through the gateway with that caller's token. */
public final class Gateway {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final JsonMapper JSON = JsonMapper.shared();

    /** A machine with two busy cores takes minutes to start a service again; what never comes back takes longer. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final int LARGE = 1 << 16;

    private final String address;
    private final String token;

    Gateway(String address, String token) {
        this.address = address;
        this.token = token;
    }

    /** What came back; status 0 for nothing. */
    public record Answer(int status, String text) {

        public JsonNode json() {
            return JSON.readTree(text);
        }

        /** The body of an answer that succeeded. */
        public JsonNode expectOk() {
            return expect(200);
        }

        /** Whatever the body is. */
        public void expectStatus(int expected) {
            if (status != expected) {
                throw new AssertionError("expected " + expected + " but got " + status + ": " + text);
            }
        }

        /** The body, if the status is the expected one. */
        public JsonNode expect(int expected) {
            expectStatus(expected);
            return text.isEmpty() ? JSON.createObjectNode() : json();
        }

        /** True when the same request is worth repeating with the same key: nobody knows whether it took effect. */
        boolean unanswered() {
            return status == 0 || status == 500 || status == 502 || status == 503 || status == 504;
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /**
     * How many lines an answer has that may be larger than memory.
     *
     * @throws IOException if it breaks off
     */
    public long lines(String path) throws IOException, InterruptedException {
        HttpResponse<InputStream> response =
                HTTP.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) {
                throw new AssertionError("expected 200 but got " + response.statusCode());
            }
            byte[] part = new byte[LARGE];
            long lines = 0;
            for (int read = body.read(part); read >= 0; read = body.read(part)) {
                for (int i = 0; i < read; i++) {
                    if (part[i] == '\n') {
                        lines++;
                    }
                }
            }
            return lines;
        }
    }

    /** Repeats the reading until it is answered, as {@link #insist(String, String)} does. */
    public Answer insist(String path) {
        return answered(() -> get(path));
    }

    public Answer post(String path, String body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    Answer post(String path, String body, String idempotencyKey) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Repeats the request with one key until it is answered, as a careful client does; gives up after five minutes. */
    public Answer insist(String path, String body) {
        String key = UUID.randomUUID().toString();
        return answered(() -> post(path, body, key));
    }

    private static Answer answered(Supplier<Answer> attempt) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        Answer answer = attempt.get();
        while (answer.unanswered() && System.nanoTime() < giveUp) {
            pause();
            answer = attempt.get();
        }
        return answer;
    }

    static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(30));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            return new Answer(0, String.valueOf(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
