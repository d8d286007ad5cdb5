package clinic.sunwise.billing.estimates;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/** The words of estimates in one language. */
final class Words {

    private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

    static {
        Stream.of(Language.values()).forEach(each -> ALL.put(each, new Words(read(each))));
    }

    private final Properties words;

    private Words(Properties words) {
        this.words = words;
    }

    static Words in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    /** The keys that it has a word for. */
    Set<String> keys() {
        return words.stringPropertyNames();
    }

    /**
     * A label of the document.
     *
     * @throws IllegalArgumentException if there is none: a defect of the file
     */
    String label(String key) {
        String word = words.getProperty(key);
        if (word == null) {
            throw new IllegalArgumentException("there is no word for " + key);
        }
        return word;
    }

    /** The word for a code of a price list, which a clinic may have made up: then the code itself. */
    String code(String code) {
        return words.getProperty("code." + code, code.replace('-', ' '));
    }

    private static Properties read(Language language) {
        String name = "/estimates/words_" + language.code() + ".properties";
        Properties words = new Properties();
        try (InputStream content = Objects.requireNonNull(Words.class.getResourceAsStream(name), name)) {
            words.load(new InputStreamReader(content, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
