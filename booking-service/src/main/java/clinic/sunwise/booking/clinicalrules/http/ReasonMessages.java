package clinic.sunwise.booking.clinicalrules.http;

import clinic.sunwise.booking.clinicalrules.Reason;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** Says a reason in words. Each rule has a template in the bundle {@code reasons} that names its facts in braces. */
final class ReasonMessages {

    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ReasonMessages() {}

    static String message(Reason reason, Locale language) {
        ResourceBundle words = ResourceBundle.getBundle(
                ReasonMessages.class.getPackageName() + ".reasons", language, ENGLISH_OTHERWISE);
        String text = words.getString(reason.rule());
        for (Map.Entry<String, String> fact : reason.facts().entrySet()) {
            text = text.replace("{" + fact.getKey() + "}", word(fact, words, language));
        }
        return text;
    }

    private static String word(Map.Entry<String, String> fact, ResourceBundle words, Locale language) {
        if (fact.getKey().endsWith("Day")) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(language)
                    .format(LocalDate.parse(fact.getValue()));
        }
        return fact.getKey().equals("minimum") ? span(Period.parse(fact.getValue()), words) : fact.getValue();
    }

    private static String span(Period period, ResourceBundle words) {
        return period.toTotalMonths() > 0
                ? counted(period.toTotalMonths(), "month", words)
                : counted(period.get(ChronoUnit.DAYS), "day", words);
    }

    private static String counted(long count, String unit, ResourceBundle words) {
        return count + " " + words.getString(count == 1 ? unit : unit + "s");
    }
}
