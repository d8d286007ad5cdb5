package clinic.sunwise.booking.screening.yaml;

import clinic.sunwise.booking.screening.Question;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The file with all questions. */
final class QuestionFile {

    private static final String FILE = "screening/questions.yaml";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private QuestionFile() {}

    static List<Question> load() {
        try (InputStream content =
                Objects.requireNonNull(QuestionFile.class.getClassLoader().getResourceAsStream(FILE), FILE)) {
            return read(new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The questions in this text.
     *
     * @throws IllegalArgumentException if it cannot be used; names the file and the reason
     */
    static List<Question> read(String text) {
        try {
            return YAML.readValue(text, new TypeReference<List<QuestionEntry>>() {}).stream()
                    .map(QuestionEntry::toQuestion)
                    .toList();
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IllegalArgumentException(FILE + ": " + e.getMessage(), e);
        }
    }
}
