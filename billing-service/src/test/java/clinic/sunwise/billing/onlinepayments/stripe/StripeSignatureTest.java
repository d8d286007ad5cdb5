package clinic.sunwise.billing.onlinepayments.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StripeSignatureTest {

    private static final Instant SIGNED = Instant.ofEpochSecond(1_800_000_000);
    private static final byte[] BODY = "{\"id\":\"evt_1\"}".getBytes(StandardCharsets.UTF_8);

    /** HMAC-SHA256 of {@code 1800000000.{"id":"evt_1"}} with the key {@code whsec_test}, by openssl. */
    private static final String RIGHT = "45705be2a45ab5acdd1395cc695e9e7073125385ec24194921c401dff44176f8";

    private final StripeSignature signatures = new StripeSignature("whsec_test");

    @ParameterizedTest(name = "{0} s later: {1}")
    @CsvSource({"0, true", "300, true", "301, false", "-300, true", "-301, false"})
    void itHoldsForFiveMinutes(long later, boolean right) {
        assertThat(signatures.isRight("t=1800000000,v1=" + RIGHT, BODY, SIGNED.plusSeconds(later)))
                .isEqualTo(right);
    }

    @Test
    void oneOfTwoIsEnoughWhileASecretIsExchanged() {
        String other = "0".repeat(64);
        assertThat(signatures.isRight("t=1800000000, v1=" + other + ", v1=" + RIGHT + ",v0=x", BODY, SIGNED))
                .isTrue();
        assertThat(signatures.isRight("t=1800000000,v1=" + RIGHT + ",v1=" + other, BODY, SIGNED))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "t=1800000000",
                "v1=@",
                "t=1800000001,v1=@",
                "t=1800000000,v0=@",
                "t=1800000000,v1=00",
                "t=1800000000,v1=@0",
                "t=x,v1=@",
                "t=-1800000000,v1=@",
                "t=18000000000000000000000,v1=@",
            })
    void nothingElseIsASignature(String header) {
        assertThat(signatures.isRight(header.replace("@", RIGHT), BODY, SIGNED)).isFalse();
    }

    @Test
    void neitherAnotherBodyNorAnotherSecret() {
        byte[] other = "{\"id\":\"evt_2\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(signatures.isRight("t=1800000000,v1=" + RIGHT, other, SIGNED))
                .isFalse();
        assertThat(new StripeSignature("whsec_other").isRight("t=1800000000,v1=" + RIGHT, BODY, SIGNED))
                .isFalse();
    }
}
