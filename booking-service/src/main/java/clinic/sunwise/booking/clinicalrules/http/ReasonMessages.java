package clinic.sunwise.booking.clinicalrules.http;

import clinic.sunwise.booking.clinicalrules.Reason;
import clinic.sunwise.booking.words.Words;
import java.util.Locale;

/**
 * Says a reason in words. Each rule has a text in the bundle {@code reasons} that names its facts in braces; where a rule has
 * another text for a reason with a certain fact, its key is the rule, a dot and that fact.
 */
final class ReasonMessages {

    private static final String BUNDLE = ReasonMessages.class.getPackageName() + ".reasons";

    private ReasonMessages() {}

    static String message(Reason reason, Locale language) {
        Words words = Words.of(BUNDLE, language);
        String text = reason.facts().keySet().stream()
                .map(fact -> reason.rule() + "." + fact)
                .filter(words::has)
                .findFirst()
                .orElse(reason.rule());
        return words.say(text, reason.facts());
    }
}
