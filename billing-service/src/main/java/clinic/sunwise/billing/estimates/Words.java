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

/** The words of a kind of documents in one language. */
public final class Words {

    private static final Map<Language, Words> ALL = all("estimates");

    private final Properties words;

    private Words(Properties words) {
        this.words = words;
    }

    /** The words of estimates and for all that price lists have. */
    public static Words in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    /**
     * The words of another kind of documents.
     *
     * @param folder of the resources, with one file for each language
     */
    public static Map<Language, Words> all(String folder) {
        Map<Language, Words> all = new EnumMap<>(Language.class);
        Stream.of(Language.values()).forEach(each -> all.put(each, new Words(read(folder, each))));
        return all;
    }

    /** The keys that it has a word for. */
    public Set<String> keys() {
        return words.stringPropertyNames();
    }

    /**
     * A label of the document.
     *
     * @throws IllegalArgumentException if there is none: a defect of the file
     */
    public String label(String key) {
        String word = words.getProperty(key);
        if (word == null) {
            throw new IllegalArgumentException("there is no word for " + key);
        }
        return word;
    }

    /** The word for a code of a price list, which a clinic may have made up: then the code itself. */
    public String code(String code) {
        return words.getProperty("code." + code, code.replace('-', ' '));
    }

    private static Properties read(String folder, Language language) {
        String name = "/" + folder + "/words_" + language.code() + ".properties";
        Properties words = new Properties();
        try (InputStream content = Objects.requireNonNull(Words.class.getResourceAsStream(name), name)) {
            words.load(new InputStreamReader(content, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
