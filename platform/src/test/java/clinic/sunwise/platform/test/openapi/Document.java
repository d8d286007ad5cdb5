package clinic.sunwise.platform.test.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.TreeMap;

/** What holds for every operation: who calls, and what a refusal looks like. */
final class Document {

    private static final String PROBLEM = "Problem";
    private static final String ANY = "*/*";
    private static final String TOKEN = "token";

    private Document() {}

    static void complete(OpenAPI api) {
        api.setServers(List.of());
        api.setTags(null);
        api.setInfo(new Info()
                .title("Sunwise")
                .version("1")
                .description("Through the gateway. Every refusal is a problem of the catalogue in problems.yaml."));
        Components components = api.getComponents() == null ? new Components() : api.getComponents();
        components.addSchemas(PROBLEM, problem());
        components.addSecuritySchemes(
                TOKEN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
        api.setComponents(components);
        api.addSecurityItem(new SecurityRequirement().addList(TOKEN));
        api.getPaths().values().forEach(path -> path.readOperations().forEach(Document::complete));
        // What the gateway does not let through is nobody's API.
        api.getPaths().keySet().removeIf(path -> path.startsWith("/internal/"));
        // The order in which a context finds its controllers is nobody's promise.
        Paths sorted = new Paths();
        new TreeMap<>(api.getPaths()).forEach(sorted::addPathItem);
        api.setPaths(sorted);
        components.setSchemas(new TreeMap<>(components.getSchemas()));
    }

    private static void complete(Operation operation) {
        operation.getResponses().values().stream()
                .map(ApiResponse::getContent)
                .filter(content -> content != null && content.containsKey(ANY))
                .forEach(content -> content.addMediaType("application/json", content.remove(ANY)));
        refusing(operation);
    }

    private static void refusing(Operation operation) {
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("a problem")
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(new Schema<>()
                                                                .$ref("#/components/schemas/" + PROBLEM)))));
    }

    private static Schema<?> problem() {
        Schema<?> error = object("field", "message");
        error.description("What is wrong with one field.");
        Schema<?> problem = object("type", "title", "status", "detail", "instance", "correlationId");
        problem.addProperty("status", new IntegerSchema());
        problem.addProperty("errors", new ArraySchema().items(error));
        problem.description("RFC 9457; some types have more members, see the catalogue.");
        return problem;
    }

    private static Schema<?> object(String... members) {
        Schema<?> object = new ObjectSchema();
        for (String member : members) {
            object.addProperty(member, new StringSchema());
            object.addRequiredItem(member);
        }
        return object;
    }
}
