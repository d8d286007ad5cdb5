package clinic.sunwise.booking.words;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One text in every language that people are spoken to in: of a question, or of what a clinic offers.
 *
 * @param byLanguage by ISO 639 code, one for each of {@link Languages#ALL}; a text that lacks one stops the start
 */
public record Translations(Map<String, String> byLanguage) {

    private static final Set<String> CODES =
            Languages.ALL.stream().map(Locale::getLanguage).collect(Collectors.toUnmodifiableSet());

    public Translations {
        for (Locale language : Languages.ALL) {
            if (byLanguage.getOrDefault(language.getLanguage(), "").isBlank()) {
                throw new IllegalArgumentException(
                        "a text has no words in '" + language.getLanguage() + "': " + byLanguage);
            }
        }
        if (!CODES.containsAll(byLanguage.keySet())) {
            throw new IllegalArgumentException("a text is in " + CODES + ", not in " + byLanguage.keySet());
        }
        byLanguage = Map.copyOf(byLanguage);
    }

    /** The same words in every language, as a clinic writes them that speaks one. */
    public static Translations same(String text) {
        Map<String, String> byLanguage = new HashMap<>();
        CODES.forEach(code -> byLanguage.put(code, text));
        return new Translations(byLanguage);
    }

    /** The text in this language; in English where it is not one of ours. */
    public String in(Locale language) {
        String words = byLanguage.get(language.getLanguage());
        return words == null ? Objects.requireNonNull(byLanguage.get(Locale.ENGLISH.getLanguage())) : words;
    }
}
