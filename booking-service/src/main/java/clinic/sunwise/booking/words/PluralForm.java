package clinic.sunwise.booking.words;

import java.util.Locale;
import java.util.Set;

/**
 * The form of a noun after a whole number, as Unicode's plural rules (CLDR) define it for the languages that we speak.
 */
enum PluralForm {
    ONE,
    /** Russian: 2 to 4, 22 to 24 … but not 12 to 14. */
    FEW,
    /** Russian: 0, 5 to 20, 25 to 30 … */
    MANY,
    OTHER;

    /** The ending of the key under which a bundle has the noun. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The form for that number, 0 or more. */
    static PluralForm of(long count, Locale language) {
        return switch (language.getLanguage()) {
            case "ru" -> russian(count % 10, count % 100);
            case "fr" -> count <= 1 ? ONE : OTHER;
            default -> count == 1 ? ONE : OTHER;
        };
    }

    /** All forms that the language has. */
    static Set<PluralForm> in(Locale language) {
        return language.getLanguage().equals("ru") ? Set.of(ONE, FEW, MANY) : Set.of(ONE, OTHER);
    }

    private static PluralForm russian(long units, long hundredth) {
        if (hundredth >= 11 && hundredth <= 14) {
            return MANY;
        }
        if (units == 1) {
            return ONE;
        }
        return units >= 2 && units <= 4 ? FEW : MANY;
    }
}
