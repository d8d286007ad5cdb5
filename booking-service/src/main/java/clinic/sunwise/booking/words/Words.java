package clinic.sunwise.booking.words;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The texts of one bundle in one language. A text names its facts in braces: <code>{name}</code> as it is, and
 *
 * <ul>
 *   <li><code>{name:date}</code> a day such as 2027-01-11 in full
 *   <li><code>{name:about}</code> the same without false precision, such as "late August"; after "until"
 *   <li><code>{name:span}</code> a period such as P14D with its nouns
 *   <li><code>{name:notice}</code> minutes by the largest unit that they fill: 30 minutes, 24 hours, 3 days; after "until"
 *   <li><code>{name:list}</code> codes with blanks between them, each by its name, with "and" before the last
 *   <li><code>{name:name}</code> a code by its name
 *   <li><code>{name:month-names}</code> numbers of months with blanks between them, each by its name, in their order
 *   <li><code>{name:day}</code> and other units: a whole number with the unit's noun in the right form
 * </ul>
 */
public final class Words {

    /** The bundle with nouns and names that every other one builds on. */
    public static final String NAMES = Words.class.getPackageName() + ".names";

    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Pattern FACT = Pattern.compile("\\{(\\w+)(?::([\\w-]+))?}");
    private static final Pattern BLANK = Pattern.compile(" ");
    private static final int MINUTES_AN_HOUR = 60;
    private static final int MINUTES_A_DAY = 24 * MINUTES_AN_HOUR;
    private static final int MID = 11;
    private static final int LATE = 21;

    private final ResourceBundle texts;
    private final ResourceBundle common;
    private final Locale language;

    private Words(ResourceBundle texts, ResourceBundle common, Locale language) {
        this.texts = texts;
        this.common = common;
        this.language = language;
    }

    /** The bundle of that name in that language, or else in English. */
    public static Words of(String bundle, Locale language) {
        return new Words(read(bundle, language), read(NAMES, language), language);
    }

    /**
     * The text with its facts.
     *
     * @throws java.util.MissingResourceException if the bundle has no such text
     * @throws IllegalArgumentException if the text names a fact that is not there
     */
    public String say(String text, Map<String, String> facts) {
        Matcher places = FACT.matcher(texts.getString(text));
        return places.replaceAll(place -> Matcher.quoteReplacement(fact(place, text, facts)));
    }

    /** True where the bundle has such a text. */
    public boolean has(String text) {
        return texts.containsKey(text);
    }

    /** A text without facts. */
    public String say(String text) {
        return say(text, Map.of());
    }

    private static ResourceBundle read(String bundle, Locale language) {
        return ResourceBundle.getBundle(bundle, language, ENGLISH_OTHERWISE);
    }

    private String fact(MatchResult place, String text, Map<String, String> facts) {
        String value = facts.get(place.group(1));
        if (value == null) {
            throw new IllegalArgumentException("'" + text + "' names " + place.group() + ", which is not known");
        }
        String form = place.group(2);
        return switch (form == null ? "" : form) {
            case "" -> value;
            case "date" ->
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(Languages.written(language))
                        .format(LocalDate.parse(value));
            case "about" -> about(LocalDate.parse(value));
            case "span" -> span(Period.parse(value));
            case "notice" -> notice(Long.parseLong(value));
            case "list" -> list(value);
            case "name" -> name(value);
            case "month-names" ->
                enumerated(BLANK.splitAsStream(value).map(this::month).toList());
            default -> counted(Long.parseLong(value), form);
        };
    }

    private String about(LocalDate day) {
        String part = day.getDayOfMonth() < MID ? "early" : day.getDayOfMonth() < LATE ? "mid" : "late";
        String month = DateTimeFormatter.ofPattern("MMMM", language).format(day);
        return common.getString("about." + part).replace("{month}", month);
    }

    private String span(Period period) {
        return Stream.of(
                        counted(period, period.toTotalMonths(), "month"),
                        counted(period, period.get(ChronoUnit.DAYS), "day"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** A single day is said in hours, which nobody takes for "until the evening before". */
    private String notice(long minutes) {
        if (minutes >= 2 * MINUTES_A_DAY && minutes % MINUTES_A_DAY == 0) {
            return counted(minutes / MINUTES_A_DAY, "day");
        }
        return minutes > 0 && minutes % MINUTES_AN_HOUR == 0
                ? counted(minutes / MINUTES_AN_HOUR, "hour")
                : counted(minutes, "minute");
    }

    private String counted(Period whole, long count, String unit) {
        boolean nothingElse = whole.isZero() && unit.equals("day");
        return count == 0 && !nothingElse ? "" : counted(count, unit);
    }

    private String counted(long count, String unit) {
        return count + " "
                + common.getString(unit + "." + PluralForm.of(count, language).key());
    }

    private String list(String codes) {
        return enumerated(BLANK.splitAsStream(codes).map(this::name).sorted().toList());
    }

    private String enumerated(List<String> names) {
        if (names.size() == 1) {
            return names.getFirst();
        }
        return String.join(", ", names.subList(0, names.size() - 1)) + " " + common.getString("and") + " "
                + names.getLast();
    }

    private String month(String number) {
        return Month.of(Integer.parseInt(number)).getDisplayName(TextStyle.FULL_STANDALONE, language);
    }

    private String name(String code) {
        return common.getString("name." + code);
    }
}
