package clinic.sunwise.gateway.staff;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.gateway.secrets.Base32;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 6238, appendix B: the last six of its eight digits, for SHA-1. */
class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130",
    })
    void theVectorsOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.stepOf(Instant.ofEpochSecond(second))))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
    void oneStepBeforeAndAfterIsGoodToo(int away, boolean good) {
        Instant now = Instant.ofEpochSecond(1_800_000_000);
        String code = Totp.code(SECRET, Totp.stepOf(now) + away);
        assertThat(Totp.step(SECRET, code, now).isPresent()).isEqualTo(good);
    }

    @Test
    void secretsAreWrittenAsAppsReadThem() {
        assertThat(Base32.of(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(new Authenticator("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").code(Instant.ofEpochSecond(59)))
                .isEqualTo("287082");
    }
}
