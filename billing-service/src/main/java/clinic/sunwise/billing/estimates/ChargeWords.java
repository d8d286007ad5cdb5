package clinic.sunwise.billing.estimates;

import clinic.sunwise.billing.pricing.Price;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A charge in the words of a language. */
public final class ChargeWords {

    private ChargeWords() {}

    /**
     * What is charged and why: the rules after the first say what has changed the listed price.
     *
     * @param rules codes of the price rules that made and changed it, joined by {@code +}
     * @param text of the line, which is kept for what the clinic has named itself
     */
    public static String of(Words words, String rules, Price.Item item, String text) {
        String[] codes = rules.split("\\+", -1);
        StringBuilder all = new StringBuilder(what(words, codes[0], item, text));
        for (int i = 1; i < codes.length; i++) {
            all.append("; ").append(words.code(codes[i]));
        }
        return all.toString();
    }

    private static String what(Words words, String rule, Price.Item item, String text) {
        String code = item.area();
        return switch (rule) {
            case "product-price" -> text;
            case "anaesthesia-price" -> words.label("anaesthesia") + ": " + words.code(code);
            case "deposit" ->
                words.label("deposit") + ": " + words.code(item.technique()) + ", " + words.code(item.depth()) + ", "
                        + Stream.of(code.split("\\+", -1)).map(words::code).collect(Collectors.joining(", "));
            case "add-on-price" -> words.code(code);
            default -> words.code(item.technique()) + ", " + words.code(item.depth()) + ", " + words.code(code);
        };
    }
}
