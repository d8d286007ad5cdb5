package clinic.sunwise.booking.protocols.yaml;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The schema of protocol files, as a reader of its own. */
final class ProtocolSchema {

    private static final String TEXT = resource("protocols/protocol.schema.json");
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TEXT, InputFormat.JSON);

    private ProtocolSchema() {}

    /** What the schema says against the protocol; what is no YAML is one violation. */
    static List<String> violations(String yaml) {
        try {
            String json = JsonMapper.shared().writeValueAsString(new YAMLMapper().readTree(yaml));
            return SCHEMA.validate(json, InputFormat.JSON).stream()
                    .map(Object::toString)
                    .toList();
        } catch (tools.jackson.core.JacksonException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    /** The words that the schema lists under a name. */
    static Set<String> words(String definition) {
        Set<String> words = new HashSet<>();
        JsonMapper.shared()
                .readTree(TEXT)
                .at("/$defs/" + definition + "/enum")
                .forEach(word -> words.add(word.stringValue()));
        return words;
    }

    static String resource(String name) {
        try (InputStream file = ProtocolSchema.class.getClassLoader().getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
