package clinic.sunwise.booking.clinicalrules.http;

import clinic.sunwise.booking.clinicalrules.Reason;
import clinic.sunwise.booking.words.Words;
import java.util.Locale;
import java.util.Map;

/**
 * Says a reason in words. Each rule has a text in the bundle {@code reasons} that names its facts in braces; where a rule has
 * another text for a reason with a certain fact, its key is the rule, a dot and that fact. What is said to those who may not hear
 * the patient's answers is {@code untold}.
 */
final class ReasonMessages {

    private static final String BUNDLE = ReasonMessages.class.getPackageName() + ".reasons";

    private ReasonMessages() {}

    /** Says that there is a reason and when it ends, and nothing of what the patient has answered. */
    static String outline(Reason reason, Locale language) {
        Words words = Words.of(BUNDLE, language);
        return reason.earliest()
                .map(day -> words.say("untold.earliest", Map.of("earliest", day.toString())))
                .orElseGet(() -> words.say("untold"));
    }

    static String message(Reason reason, Locale language) {
        Words words = Words.of(BUNDLE, language);
        String text = reason.facts().keySet().stream()
                .map(fact -> reason.rule() + "." + fact)
                .filter(words::has)
                .sorted()
                .findFirst()
                .orElse(reason.rule());
        return words.say(text, reason.facts());
    }
}
