package clinic.sunwise.platform.test.walk;

import clinic.sunwise.platform.identity.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes requests that nobody should send out of those that one may: the same for the same numbers. */
final class Malformed {

    private static final List<String> LANGUAGES = List.of(
            "*;q=NaN", "xx-".repeat(2000), "en;q=1e400", "${jndi:ldap://localhost:1/a}", ",,,;;;", "en-US-u-ca-x");
    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/json;charset=utf-7",
            "application/xml",
            "multipart/form-data",
            "a/b/c",
            "*/*",
            ";");
    private static final List<String> KEYS = List.of("", "two words", "k".repeat(4000), "'; DROP TABLE x; --", "../x");

    private final Estate estate;
    private final List<Operation> operations;
    private final RandomGenerator random;
    private final MalformedJson json;

    Malformed(ApiFile api, Estate estate, RandomGenerator random) {
        this.operations = api.operations();
        this.estate = estate;
        this.random = random;
        this.json = new MalformedJson(random);
    }

    MalformedRequest next() {
        Operation operation = operations.get(random.nextInt(operations.size()));
        List<Role> roles = Stream.of(Role.values()).filter(operation::admits).toList();
        Role role = random.nextInt(20) == 0 ? Role.ANONYMOUS : roles.get(random.nextInt(roles.size()));
        JsonNode body = estate.body(operation);
        int choice = random.nextInt(body == null ? 4 : 12);
        return switch (choice) {
            case 0 -> request(operation, role, path(operation), body, Map.of(), "path");
            case 1, 2 -> request(operation, role, query(operation), body, Map.of(), "query");
            case 3 -> request(operation, role, estate.path(operation), body, headers(), "headers");
            default -> body(operation, role, body);
        };
    }

    private MalformedRequest request(
            Operation operation,
            Role role,
            String target,
            @Nullable JsonNode body,
            Map<String, String> headers,
            String how) {
        byte[] bytes = body == null ? new byte[0] : body.toString().getBytes(StandardCharsets.UTF_8);
        return new MalformedRequest(operation, role, target, bytes, headers, how);
    }

    private MalformedRequest body(Operation operation, Role role, @Nullable JsonNode right) {
        if (right == null) {
            throw new IllegalStateException("there is no body");
        }
        return new MalformedRequest(operation, role, estate.path(operation), json.wrong(right), Map.of(), "body");
    }

    /** One of the variables is a hostile text. */
    private String path(Operation operation) {
        int variables =
                (int) Operation.VARIABLE.matcher(operation.path()).results().count();
        int wrong = variables == 0 ? -1 : random.nextInt(variables);
        int[] at = {0};
        String path = Operation.VARIABLE
                .matcher(operation.path())
                .replaceAll(each ->
                        Matcher.quoteReplacement(at[0]++ == wrong ? encoded(text()) : estate.row(operation, each)));
        return path + estate.query(operation);
    }

    /** Parameters are hostile, doubled, missing or unknown. */
    private String query(Operation operation) {
        String path = Operation.VARIABLE
                .matcher(operation.path())
                .replaceAll(each -> Matcher.quoteReplacement(estate.row(operation, each)));
        String query = Stream.concat(
                        operation.queries().stream().flatMap(this::parameter),
                        Stream.of("unknown=1").filter(each -> random.nextInt(8) == 0))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private Stream<String> parameter(Operation.Parameter parameter) {
        String wrong = parameter.name() + "=" + encoded(text());
        String right = parameter.name() + "=" + encoded(estate.text(parameter));
        return switch (random.nextInt(6)) {
            case 0, 1 -> Stream.of(wrong);
            case 2 -> Stream.of(right, wrong);
            case 3 -> Stream.of();
            default -> Stream.of(right);
        };
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        switch (random.nextInt(6)) {
            case 0 -> headers.put("Accept-Language", any(LANGUAGES));
            case 1 -> headers.put("Content-Type", any(TYPES));
            case 2 -> headers.put("Idempotency-Key", any(KEYS));
            case 3 -> headers.put("Accept", any(TYPES));
            case 4 -> headers.put("X-Correlation-Id", "a".repeat(2000) + UUID.randomUUID());
            default -> {
                headers.put("If-None-Match", "\"*".repeat(500));
                headers.put("If-Modified-Since", "yesterday");
                headers.put("Range", "bytes=9223372036854775808-");
            }
        }
        return headers;
    }

    private String text() {
        return any(Hostile.TEXTS);
    }

    private String any(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
