package clinic.sunwise.booking.availability.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T09:00:00+01:00",
                "2026-11-23T00:05:00Z",
                "2026-11-23T23:55:00-03:30",
                "2026-11-23T12:10:00+05:45",
            })
    void aStartIsWrittenAsTheFormatterWould(String text) {
        OffsetDateTime start = OffsetDateTime.parse(text);
        assertThat(StartText.of(start.toLocalDate().toString(), start)).isEqualTo(text);
    }
}
