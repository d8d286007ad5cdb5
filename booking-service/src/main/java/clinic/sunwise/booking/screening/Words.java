package clinic.sunwise.booking.screening;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** One text in every language that patients are asked in. */
public record Words(Map<String, String> byLanguage) {

    /** ISO 639 codes; a text that lacks one of them stops the start. */
    public static final List<String> LANGUAGES = List.of("en", "es", "fr", "nl", "ru");

    public Words {
        for (String language : LANGUAGES) {
            if (byLanguage.getOrDefault(language, "").isBlank()) {
                throw new IllegalArgumentException("a text has no words in '" + language + "': " + byLanguage);
            }
        }
        byLanguage = Map.copyOf(byLanguage);
    }

    /** The text in this language; in English where it is not one of ours. */
    public String in(Locale language) {
        String words = byLanguage.get(language.getLanguage());
        return words == null ? Objects.requireNonNull(byLanguage.get("en")) : words;
    }
}
