package clinic.sunwise.platform.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What records are called in one language: words of the file {@code export/words_xx.properties} of the service.
 *
 * @param language ISO 639-1
 * @param words by key: {@code section.x} for kinds of records, {@code field.x} for their fields
 * @param names what a code is called to whom it tells something; the code itself otherwise
 */
public record RecordWords(String language, Properties words, UnaryOperator<String> names) {

    /** All that there is a file for; the first is for whoever reads none of them. */
    public static final List<String> LANGUAGES = List.of("en", "es", "fr", "nl", "ru");

    /** In the best language for somebody who is written to in that one. */
    public static RecordWords in(String language, UnaryOperator<String> names) {
        String known = LANGUAGES.stream()
                .filter(each -> language.equals(each) || language.startsWith(each + "-"))
                .findFirst()
                .orElse(LANGUAGES.getFirst());
        return new RecordWords(known, read("export/words_" + known + ".properties"), names);
    }

    private static Properties read(String file) {
        Properties words = new Properties();
        try (InputStream content =
                Objects.requireNonNull(RecordWords.class.getClassLoader().getResourceAsStream(file), file)) {
            words.load(new InputStreamReader(content, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /**
     * A word of the page itself.
     *
     * @throws NullPointerException if there is none: a defect of the file
     */
    String label(String key) {
        return Objects.requireNonNull(words.getProperty(key), key);
    }

    String section(String kind) {
        return label("section." + kind);
    }

    /** What a field is called; what a clinic or a rule has named itself keeps its name. */
    String field(String name) {
        return words.getProperty("field." + name, name.replace('_', ' ').replace('-', ' '));
    }

    /** The kinds and fields that there are words for, to be compared with what is kept. */
    public Set<String> keys() {
        return words.stringPropertyNames();
    }
}
