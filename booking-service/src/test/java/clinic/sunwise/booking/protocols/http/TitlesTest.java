package clinic.sunwise.booking.protocols.http;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.words.Languages;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TitlesTest {

    @ParameterizedTest
    @EnumSource(Area.class)
    void everyAreaHasOneInEveryLanguage(Area area) {
        Languages.ALL.forEach(
                language -> assertThat(new Titles(language).of(area)).matches("\\p{Lu}.*"));
        assertThat(new Titles(Locale.forLanguageTag("xx")).of(area)).isNotBlank();
    }
}
