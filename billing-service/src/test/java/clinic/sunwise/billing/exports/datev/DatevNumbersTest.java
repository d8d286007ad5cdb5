package clinic.sunwise.billing.exports.datev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatevNumbersTest {

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "1000, 1, false",
        "1001, 1, true",
        "9999999, 99999, true",
        "10000000, 1, false",
        "1001, 0, false",
        "1001, 100000, false",
    })
    void bothNumbersHaveTheirBounds(int consultant, int client, boolean known) {
        assertThat(DatevNumbers.isConsultant(consultant) && DatevNumbers.isClient(client))
                .isEqualTo(known);
        if (!known) {
            assertThatThrownBy(() -> new DatevNumbers(consultant, client)).hasMessageContaining("DATEV has no numbers");
        }
    }
}
