package clinic.sunwise.booking.appointments.http;

import clinic.sunwise.booking.words.Words;
import java.util.Locale;
import java.util.Map;

/** Says to a patient what stands against her booking. The code of the problem is for programs, this is for her. */
public record ProblemWords(Words words) {

    public static ProblemWords in(Locale language) {
        return new ProblemWords(Words.of(ProblemWords.class.getPackageName() + ".problems", language));
    }

    public String say(String text) {
        return words.say(text);
    }

    public String say(String text, String fact, Object value) {
        return words.say(text, Map.of(fact, value.toString()));
    }
}
