package clinic.sunwise.platform.test.walk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a patient has at a clinic: a row of each kind, and the words that a request about it needs.
 *
 * @param rows values of the variables of paths, by the path up to the variable without its name, such as
 *     {@code /appointments/{}}
 * @param words values of fields and parameters by their name, as JSON
 * @param bodies bodies by operation, where the words do not make a valid one
 */
public record Estate(
        String clinic, UUID patient, Map<String, String> rows, Map<String, String> words, Map<String, String> bodies) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String CLINIC = "/api/clinics/{clinic}";

    /** Parameters that are not needed everywhere, but without which there is nothing to tell. */
    private static final Set<String> ALSO = Set.of("patient", "month");

    /** The value of a path's variable that begins at this place; the test fails by name where there is none. */
    String row(Operation operation, MatchResult variable) {
        String before = nameless(operation.path().substring(0, variable.end()));
        String value = variable.group(1).equals("clinic") ? clinic : rows.get(before);
        if (value == null) {
            throw new AssertionError(
                    operation.name() + " needs a row " + before + " in the test's estate, so that it can be walked");
        }
        return value;
    }

    private static String nameless(String path) {
        return Operation.VARIABLE.matcher(path.replace(CLINIC, "")).replaceAll("{}");
    }

    /** The path to what is there, with what the query needs. */
    String path(Operation operation) {
        return Operation.VARIABLE
                        .matcher(operation.path())
                        .replaceAll(each -> Matcher.quoteReplacement(row(operation, each)))
                + query(operation);
    }

    String query(Operation operation) {
        String query = operation.queries().stream()
                .filter(each -> each.required() || ALSO.contains(each.name()))
                .map(each -> each.name() + "=" + URLEncoder.encode(text(each), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    String text(Operation.Parameter parameter) {
        JsonNode value = sample(parameter.name(), parameter.schema());
        return value.isArray() ? value.path(0).asString() : value.asString();
    }

    /** A body that says something of each field; null for none. */
    @Nullable
    JsonNode body(Operation operation) {
        return Optional.ofNullable(bodies.get(operation.name().replace(CLINIC, "")))
                .map(JSON::readTree)
                .orElseGet(() -> operation.body() == null ? null : sample("", operation.body()));
    }

    private JsonNode sample(String name, JsonNode schema) {
        if (name.equals("patient") || name.equals("patientId")) {
            return JSON.valueToTree(patient.toString());
        }
        if (words.containsKey(name)) {
            return JSON.readTree(words.get(name));
        }
        return switch (schema.path("type").asString("")) {
            case "object" -> object(schema);
            case "array" -> {
                ArrayNode array = JSON.createArrayNode();
                yield array.add(sample("", schema.path("items")));
            }
            case "integer", "number" -> JSON.valueToTree(1);
            case "boolean" -> JSON.valueToTree(true);
            default -> text(schema);
        };
    }

    private JsonNode object(JsonNode schema) {
        ObjectNode object = JSON.createObjectNode();
        schema.path("properties")
                .properties()
                .forEach(each -> object.set(each.getKey(), sample(each.getKey(), each.getValue())));
        return object;
    }

    private static JsonNode text(JsonNode schema) {
        return JSON.valueToTree(
                switch (schema.path("format").asString("")) {
                    case "uuid" -> new UUID(0, 1).toString();
                    case "date" -> "2027-01-18";
                    case "date-time" -> "2027-01-18T10:00:00+01:00";
                    default -> "some words";
                });
    }
}
