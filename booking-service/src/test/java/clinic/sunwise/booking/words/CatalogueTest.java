package clinic.sunwise.booking.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text is there in every language, with the same facts. */
class CatalogueTest {

    private static final List<String> BUNDLES =
            List.of("clinicalrules/http/reasons", "appointments/http/problems", "messages/messages");
    private static final Pattern FACT = Pattern.compile("\\{(\\w+)(?::([\\w-]+))?}");
    private static final Set<String> FORMS = Set.of("date", "about", "span", "list", "name", "month-names", "notice");

    static Stream<Arguments> translations() {
        return BUNDLES.stream()
                .flatMap(bundle -> Languages.ALL.stream()
                        .filter(language -> language != Locale.ENGLISH)
                        .map(language -> Arguments.of(bundle, language)));
    }

    static Stream<Locale> languages() {
        return Languages.ALL.stream();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("translations")
    void nothingIsMissingAndNothingIsLeftOver(String bundle, Locale language) throws IOException {
        assertThat(read(bundle, language).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        read(bundle, Locale.ENGLISH).stringPropertyNames());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("translations")
    void everyTranslationNamesTheSameFacts(String bundle, Locale language) throws IOException {
        Properties english = read(bundle, Locale.ENGLISH);
        Properties translated = read(bundle, language);
        english.stringPropertyNames()
                .forEach(key -> assertThat(facts(translated.getProperty(key)))
                        .as(key)
                        .isEqualTo(facts(english.getProperty(key))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("translations")
    void everyFactIsWrittenInAFormThatThereIs(String bundle, Locale language) throws IOException {
        Set<String> units = units(read("words/names", language));
        Properties texts = read(bundle, language);
        texts.stringPropertyNames()
                .forEach(key -> assertThat(forms(texts.getProperty(key)))
                        .as(key)
                        .allMatch(form -> FORMS.contains(form) || units.contains(form)));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyNounHasEveryPluralOfItsLanguageAndNoOther(Locale language) throws IOException {
        Set<String> endings =
                PluralForm.in(language).stream().map(PluralForm::key).collect(Collectors.toSet());
        Set<String> keys = read("words/names", language).stringPropertyNames();
        Set<String> units = units(read("words/names", Locale.ENGLISH));
        Set<String> wanted = units.stream()
                .flatMap(unit -> endings.stream().map(ending -> unit + "." + ending))
                .collect(Collectors.toSet());
        assertThat(keys.stream().filter(CatalogueTest::isPlural)).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyNameIsTranslated(Locale language) throws IOException {
        assertThat(names(language)).isEqualTo(names(Locale.ENGLISH));
    }

    /** A text in which a brace does not open or close a fact would be shown with it. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("translations")
    void noBraceIsLeftOver(String bundle, Locale language) throws IOException {
        read(bundle, language)
                .values()
                .forEach(text ->
                        assertThat(FACT.matcher(text.toString()).replaceAll("")).doesNotContain("{", "}"));
    }

    @Test
    void thereIsSomethingToCheck() throws IOException {
        for (String bundle : BUNDLES) {
            assertThat(read(bundle, Locale.ENGLISH)).as(bundle).isNotEmpty();
        }
    }

    private static Set<String> names(Locale language) throws IOException {
        return read("words/names", language).stringPropertyNames().stream()
                .filter(key -> !isPlural(key))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> units(Properties names) {
        return names.stringPropertyNames().stream()
                .filter(CatalogueTest::isPlural)
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isPlural(String key) {
        return key.matches("\\w+\\.(one|few|many|other)");
    }

    private static Set<String> facts(String text) {
        return FACT.matcher(text).results().map(fact -> fact.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> forms(String text) {
        return FACT.matcher(text)
                .results()
                .map(fact -> fact.group(2))
                .filter(form -> form != null)
                .collect(Collectors.toSet());
    }

    private static Properties read(String bundle, Locale language) throws IOException {
        String suffix = language == Locale.ENGLISH ? "" : "_" + language.getLanguage();
        String file = "/clinic/sunwise/booking/" + bundle + suffix + ".properties";
        try (InputStream content = CatalogueTest.class.getResourceAsStream(file)) {
            assertThat(content).as(file).isNotNull();
            Properties properties = new Properties();
            properties.load(new InputStreamReader(content, StandardCharsets.UTF_8));
            return properties;
        }
    }
}
