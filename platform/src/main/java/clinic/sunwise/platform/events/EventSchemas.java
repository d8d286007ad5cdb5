package clinic.sunwise.platform.events;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The schemas of {@code contracts/events}: nothing leaves and nothing takes effect that does not meet its own. */
public final class EventSchemas {

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Optional<Schema>> schemas = new ConcurrentHashMap<>();

    /**
     * What is wrong with an event, in one line; empty if nothing is.
     *
     * @throws UnprocessableEvent if there is no schema of that type
     */
    public Optional<String> violation(String type, String event) {
        Schema schema = schemas.computeIfAbsent(type, this::load)
                .orElseThrow(() -> new UnprocessableEvent("there is no event type '" + type + "'"));
        List<Error> errors = schema.validate(
                event,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of(errors.stream().map(Error::toString).collect(Collectors.joining("; ")));
    }

    private Optional<Schema> load(String type) {
        String resource = "contracts/events/" + type + ".schema.json";
        try (InputStream content = EventSchemas.class.getClassLoader().getResourceAsStream(resource)) {
            return content == null || !type.matches("[a-z0-9.-]+")
                    ? Optional.empty()
                    : Optional.of(registry.getSchema(new String(content.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
