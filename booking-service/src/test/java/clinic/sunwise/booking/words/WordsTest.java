package clinic.sunwise.booking.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "en, 1, 1 day",
        "en, 0, 0 days",
        "fr, 0, 0 jour",
        "fr, 1, 1 jour",
        "fr, 2, 2 jours",
        "es, 1, 1 día",
        "nl, 2, 2 dagen",
        "ru, 0, 0 дней",
        "ru, 1, 1 день",
        "ru, 2, 2 дня",
        "ru, 4, 4 дня",
        "ru, 5, 5 дней",
        "ru, 11, 11 дней",
        "ru, 14, 14 дней",
        "ru, 21, 21 день",
        "ru, 22, 22 дня",
        "ru, 111, 111 дней",
        "ru, 122, 122 дня",
    })
    void aNumberHasItsNoun(String language, String count, String text) {
        assertThat(words(language).say("counted", Map.of("n", count))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "en, P14D, 14 days",
        "en, P1M, 1 month",
        "en, P1Y, 12 months",
        "en, P1M15D, 1 month 15 days",
        "en, P0D, 0 days",
        "ru, P2M, 2 месяца",
    })
    void aSpanHasItsNouns(String language, String period, String text) {
        assertThat(words(language).say("span", Map.of("n", period))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "en, 0, 0 minutes",
        "en, 1, 1 minute",
        "en, 90, 90 minutes",
        "en, 120, 2 hours",
        "en, 1440, 24 hours",
        "en, 2880, 2 days",
        "en, 2881, 2881 minutes",
        "en, 3000, 50 hours",
        "ru, 1440, 24 часа",
        "ru, 30, 30 минут",
        "fr, 60, 1 heure",
        "es, 2880, 2 días",
        "nl, 1440, 24 uur",
    })
    void noticeIsSaidByTheLargestUnitThatItFills(String language, String minutes, String text) {
        assertThat(words(language).say("notice", Map.of("n", minutes))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "en, '11 January 2027'",
        "es, 11 de enero de 2027",
        "fr, 11 janvier 2027",
        "nl, 11 januari 2027",
        "ru, 11 января 2027 г.",
    })
    void aDateIsWrittenOut(String language, String text) {
        assertThat(words(language)
                        .say("date", Map.of("n", "2027-01-11"))
                        .replace('\u00a0', ' ')
                        .replace('\u202f', ' '))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "en, 2027-08-10, until early August",
        "en, 2027-08-11, until mid-August",
        "en, 2027-08-20, until mid-August",
        "en, 2027-08-21, until late August",
        "es, 2027-08-31, until finales de agosto",
        "fr, 2027-08-15, until la mi-août",
        "nl, 2027-08-01, until begin augustus",
        "ru, 2027-08-30, until конца августа",
    })
    void aSeasonIsNotSaidToTheDay(String language, String day, String text) {
        assertThat(words(language).say("about", Map.of("n", day))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "en, cheeks, cheeks",
        "en, neck cheeks, cheeks and neck",
        "fr, neck cheeks back, 'cou, dos et joues'",
        "ru, whole-face neck, всё лицо и шея",
    })
    void codesAreSaidByName(String language, String codes, String text) {
        assertThat(words(language).say("list", Map.of("n", codes))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "en, 12 1 6, 'December, January and June'",
        "es, 1 12, enero y diciembre",
        "fr, 8, août",
        "nl, 3 1, maart en januari",
        "ru, 6 7 5, 'июнь, июль и май'",
    })
    void monthsAreSaidByNameInTheirOrder(String language, String numbers, String text) {
        assertThat(words(language).say("months", Map.of("n", numbers))).isEqualTo(text);
    }

    @Test
    void whatIsNotKnownIsNotLeftInBraces() {
        assertThatThrownBy(() -> words("en").say("date")).hasMessage("'date' names {n:date}, which is not known");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "''                          | nl,en | nl",
                "''                          | ''    | en",
                "fr                          | nl    | fr",
                "de;q=0.9, ru;q=0.5, es;q=0.8 | nl   | es",
                "fr-CA                       | nl    | fr",
                "de                          | ru,en | ru",
                "*                           | ru    | ru",
                "fr;q=0                      | nl    | nl",
                "en;q=2                      | ru    | ru",
                "%%                          | es    | es",
                "de                          | de,fr | fr",
            })
    void theReadersLanguageComesFirst(String wished, String clinics, String best) {
        List<String> otherwise = clinics.isEmpty() ? List.of() : List.of(clinics.split(","));
        assertThat(Languages.best(wished, otherwise)).isEqualTo(Locale.forLanguageTag(best));
    }

    private static Words words(String language) {
        return Words.of("clinic.sunwise.booking.words.sample", Locale.forLanguageTag(language));
    }
}
