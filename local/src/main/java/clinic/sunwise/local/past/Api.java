package clinic.sunwise.local.past;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product's API as one person may use it. */
final class Api {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int FIRST_REFUSAL = 400;

    /** Nobody knows whether the request took effect; it is repeated with its key. */
    private static final Set<Integer> UNANSWERED = Set.of(500, 502, 503, 504);

    private final String address;
    private final String token;

    /** @param token one of local mode, see the gateway's demo tokens */
    Api(String address, String token) {
        this.address = address;
        this.token = token;
    }

    JsonNode get(String path) {
        return insisted(path, request(path).GET().build());
    }

    JsonNode post(String path, String body) {
        return insisted(path, posting(path, body));
    }

    /** The answer, or nothing where the product refuses, as it may: a time is taken, or the rules speak against it. */
    Optional<JsonNode> attempt(String path, String body) {
        HttpResponse<String> answer = answered(path, posting(path, body));
        return answer.statusCode() < FIRST_REFUSAL ? Optional.of(json(answer)) : Optional.empty();
    }

    private HttpRequest posting(String path, String body) {
        return request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode insisted(String path, HttpRequest request) {
        HttpResponse<String> answer = answered(path, request);
        if (answer.statusCode() >= FIRST_REFUSAL) {
            throw new IllegalStateException(token + " at " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return json(answer);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body().isEmpty() ? "{}" : answer.body());
    }

    private static HttpResponse<String> answered(String path, HttpRequest request) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
                if (!UNANSWERED.contains(answer.statusCode()) || System.nanoTime() > giveUp) {
                    return answer;
                }
            } catch (IOException e) {
                if (System.nanoTime() > giveUp) {
                    throw new IllegalStateException("no answer from " + path, e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
            Pause.briefly();
        }
    }
}
