package clinic.sunwise.booking.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranslationsTest {

    private static final Map<String, String> PEEL =
            Map.of("en", "Peel", "es", "Peeling", "fr", "Exfoliation", "nl", "Schilbehandeling", "ru", "Пилинг");

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr", "nl", "ru"})
    void noLanguageIsMissing(String language) {
        Map<String, String> lacking = new HashMap<>(PEEL);
        lacking.remove(language);
        assertThatThrownBy(() -> new Translations(lacking)).hasMessageContaining("'" + language + "'");
        lacking.put(language, " ");
        assertThatThrownBy(() -> new Translations(lacking)).hasMessageContaining("'" + language + "'");
    }

    @Test
    void noLanguageIsThereThatNobodyIsSpokenToIn() {
        Map<String, String> more = new HashMap<>(PEEL);
        more.put("de", "Schälkur");
        assertThatThrownBy(() -> new Translations(more)).hasMessageContaining("de");
    }

    @Test
    void aReaderGetsHerLanguageOrElseEnglish() {
        Translations peel = new Translations(PEEL);
        assertThat(peel.in(Locale.of("es", "MX"))).isEqualTo("Peeling");
        assertThat(peel.in(Locale.of("tr"))).isEqualTo("Peel");
        assertThat(Translations.same("Peel").in(Locale.of("ru"))).isEqualTo("Peel");
        assertThatThrownBy(() -> Translations.same(" ")).hasMessageContaining("no words");
    }
}
