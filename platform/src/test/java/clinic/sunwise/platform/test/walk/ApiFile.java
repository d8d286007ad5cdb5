package clinic.sunwise.platform.test.walk;

import clinic.sunwise.platform.identity.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI file of a service, as it is committed. */
public record ApiFile(List<Operation> operations) {

    private static final JsonMapper JSON = new JsonMapper();

    /** A file of {@code contracts/openapi}, with all references put in their places. */
    public static ApiFile read(String file) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(10_000_000);
        try (InputStream stream =
                Objects.requireNonNull(ApiFile.class.getResourceAsStream("/contracts/openapi/" + file), file)) {
            JsonNode api = JSON.valueToTree(new Yaml(new SafeConstructor(options)).load(stream));
            return new ApiFile(api.path("paths").properties().stream()
                    .flatMap(path -> path.getValue().properties().stream()
                            .map(each -> operation(api, each.getKey(), path.getKey(), each.getValue())))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Operation operation(JsonNode api, String method, String path, JsonNode operation) {
        return new Operation(
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                operation
                        .path("x-roles")
                        .valueStream()
                        .map(role -> Role.of(role.asString()).orElseThrow())
                        .collect(Collectors.toUnmodifiableSet()),
                operation
                        .path("parameters")
                        .valueStream()
                        .filter(each -> each.path("in").asString().equals("query"))
                        .map(each -> new Operation.Parameter(
                                each.path("name").asString(),
                                each.path("required").asBoolean(),
                                inPlace(api, each.path("schema"))))
                        .toList(),
                body(api, operation));
    }

    private static @Nullable JsonNode body(JsonNode api, JsonNode operation) {
        JsonNode schema = operation
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        return schema.isMissingNode() ? null : inPlace(api, schema);
    }

    /** No schema of ours contains itself. */
    private static JsonNode inPlace(JsonNode api, JsonNode schema) {
        if (schema.has("$ref")) {
            return inPlace(api, api.at(schema.path("$ref").asString().substring(1)));
        }
        if (!schema.isObject()) {
            return schema;
        }
        ObjectNode copy = JSON.createObjectNode();
        for (Map.Entry<String, JsonNode> each : schema.properties()) {
            copy.set(each.getKey(), inPlace(api, each.getValue()));
        }
        return copy;
    }
}
