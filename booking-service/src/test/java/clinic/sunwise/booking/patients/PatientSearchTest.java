package clinic.sunwise.booking.patients;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatientSearchTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vries                       | vries             |           |",
                "de Vr                       | de Vr             |           |",
                "O'Neill-Świderski           | O'Neill-Świderski |           |",
                "Ёлкина                      | Ёлкина            |           |",
                "1990-05-14                  |                   |           | 1990-05-14",
                "14.5.1990                   |                   |           | 1990-05-14",
                "14/05/1990                  |                   |           | 1990-05-14",
                "14-05-1990 anna             | anna              |           | 1990-05-14",
                "31.02.1990 anna             | anna              |           |",
                "06 1234 5678                |                   | 612345678 |",
                "+31 6 1234 5678             |                   | 612345678 |",
                "8 (916) 123-45-67           |                   | 161234567 |",
                "5678                        |                   | 5678      |",
                "567 anna                    | anna              |           |",
                "anna 5678 1990-05-14 vries  | anna vries        | 5678      | 1990-05-14",
                "a b c d e f                 | a b c d e         |           |",
                "a%_\\b                      | a b               |           |",
            })
    void whatWasTypedIsToldApart(
            String typed, @Nullable String words, @Nullable String phone, @Nullable LocalDate birthDate) {
        assertThat(PatientSearch.of(typed))
                .contains(new PatientSearch(
                        words == null ? List.of() : List.of(words.split(" ")),
                        phone == null ? "" : phone,
                        Optional.ofNullable(birthDate)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", "123", "%", "31.02.1990", "2990-13-01", "+"})
    void whatCouldFindNobodyIsNotAsked(String typed) {
        assertThat(PatientSearch.of(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"12345678, false", "0612345678, true", "5678, false", "anna, false"})
    void aWholeNumberHasNineDigits(String typed, boolean whole) {
        assertThat(PatientSearch.of(typed).orElseThrow().isWholeNumber()).isEqualTo(whole);
    }
}
