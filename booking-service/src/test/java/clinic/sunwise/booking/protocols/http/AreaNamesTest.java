package clinic.sunwise.booking.protocols.http;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.protocols.Area;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AreaNamesTest {

    @ParameterizedTest
    @EnumSource(Area.class)
    void everyAreaHasOneInEveryLanguage(Area area) {
        assertThat(new AreaNames(Locale.ENGLISH).of(area)).isNotBlank();
        assertThat(new AreaNames(Locale.forLanguageTag("xx")).of(area)).isNotBlank();
    }
}
