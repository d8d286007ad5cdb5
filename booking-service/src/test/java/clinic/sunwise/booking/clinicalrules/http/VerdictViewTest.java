package clinic.sunwise.booking.clinicalrules.http;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.clinicalrules.Reason;
import clinic.sunwise.booking.clinicalrules.Verdict;
import clinic.sunwise.booking.protocols.Source;
import clinic.sunwise.booking.protocols.VerdictLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class VerdictViewTest {

    private static final Source SOURCE = new Source("S2", "one session every 2 weeks", Source.Basis.STATED);

    @ParameterizedTest
    @CsvSource({"P14D, 14 days", "P1D, 1 day", "P1M, 1 month", "P2M, 2 months"})
    void spacingIsSaidInWords(String minimum, String words) {
        assertThat(spacing(minimum).reasons().getFirst().message())
                .isEqualTo("The same skin needs at least " + words
                        + " between two sessions, and there is one on 11 January 2027.");
    }

    @Test
    void ageIsSaidInWords() {
        Reason tooYoung = new Reason("age", VerdictLevel.REFUSED, SOURCE, Map.of("years", "11"), Optional.empty());
        VerdictView view =
                VerdictView.of(new Verdict(List.of(tooYoung)), new Audience(Locale.forLanguageTag("ru"), true));
        assertThat(view.verdict()).isEqualTo("refused");
        assertThat(view.reasons().getFirst().message())
                .isEqualTo("Возраст — 11 лет: на эту процедуру нельзя записаться онлайн.");
    }

    @Test
    void programsReadTheCodes() {
        assertThat(new JsonMapper().writeValueAsString(spacing("P14D")))
                .contains("\"verdict\":\"clinician\"")
                .contains("\"rule\":\"minimum-spacing\"")
                .contains(
                        "\"source\":{\"document\":\"S2\",\"passage\":\"one session every 2 weeks\",\"basis\":\"stated\"}")
                .contains("\"earliest\":\"2027-01-25\"");
    }

    private static VerdictView spacing(String minimum) {
        Reason reason = new Reason(
                "minimum-spacing",
                VerdictLevel.CLINICIAN,
                SOURCE,
                Map.of("minimum", minimum, "neighbourDay", "2027-01-11"),
                Optional.of(LocalDate.of(2027, 1, 25)));
        return VerdictView.of(new Verdict(List.of(reason)), new Audience(Locale.ENGLISH, true));
    }
}
