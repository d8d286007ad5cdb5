package clinic.sunwise.booking.messages;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.words.Languages;
import clinic.sunwise.booking.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A subject is read over shoulders and on locked screens: it has one fact, the clinic. */
class SubjectsTest {

    static Stream<Locale> languages() {
        return Languages.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyKindHasASubjectThatNamesTheClinicAndNothingElse(Locale language) {
        Words words = Words.of("clinic.sunwise.booking.messages.messages", language);
        for (MessageKind kind : MessageKind.values()) {
            List<String> keys = kind.isBundled() ? List.of(".subject", ".subject.many") : List.of(".subject");
            keys.forEach(key -> assertThat(words.say(kind.code() + key, Map.of("clinic", "\u2020")))
                    .contains("\u2020"));
            assertThat(words.has("kind." + kind.code())).isEqualTo(kind.isRefusable());
            assertThat(words.has(kind.code() + ".lead.many")).isEqualTo(kind.isBundled());
        }
    }
}
