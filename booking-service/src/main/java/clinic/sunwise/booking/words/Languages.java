package clinic.sunwise.booking.words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages that people are spoken to in. */
public final class Languages {

    /** All of them; the first has the texts that every other one is a translation of. */
    public static final List<Locale> ALL = List.of(
            Locale.ENGLISH,
            Locale.forLanguageTag("es"),
            Locale.FRENCH,
            Locale.forLanguageTag("nl"),
            Locale.forLanguageTag("ru"));

    private Languages() {}

    /**
     * The one that suits a reader best.
     *
     * @param wished the content of an {@code Accept-Language} header, with weights; what is malformed wishes nothing
     * @param otherwise language tags of the clinic, the usual one first, for a reader who understands none of hers
     */
    public static Locale best(String wished, List<String> otherwise) {
        return preferred(wished)
                .or(() -> otherwise.stream()
                        .flatMap(tag -> preferred(tag).stream())
                        .findFirst())
                .orElse(Locale.ENGLISH);
    }

    /** How dates, times and numbers are written in one of them; English as in Europe, where the clinics are. */
    public static Locale written(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.UK : language;
    }

    private static Optional<Locale> preferred(String ranges) {
        try {
            return ranges.isBlank()
                    ? Optional.empty()
                    : Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(ranges), ALL));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
