package clinic.sunwise.platform.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataKeyTest {

    private static final String PLACE = "answer/pregnancy/1";

    private final byte[] bytes = Gcm.random(Gcm.KEY_BYTES);
    private final DataKey key = new DataKey(bytes, "chain\nanna");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 126, 127, 128, 129, 255, 256, 5000})
    void whatIsSealedOpensAtItsPlace(int length) {
        String text = "é".repeat(length / 2) + "x".repeat(length % 2);
        assertThat(key.open(PLACE, key.seal(PLACE, text))).isEqualTo(text);
    }

    @Test
    void itOpensNowhereElseAndForNobodyElse() {
        byte[] sealed = key.seal(PLACE, "true");
        assertThatThrownBy(() -> key.open("answer/pregnancy/2", sealed))
                .hasMessageContaining("not sealed for that place");
        assertThatThrownBy(() -> new DataKey(bytes, "chain\nbella").open(PLACE, sealed))
                .hasMessageContaining("not sealed for that place");
        assertThatThrownBy(() -> new DataKey(Gcm.random(Gcm.KEY_BYTES), "chain\nanna").open(PLACE, sealed))
                .hasMessageContaining("not sealed for that place");
    }

    @Test
    void aChangedBitIsFound() {
        byte[] sealed = key.seal(PLACE, "true");
        for (int each = 0; each < sealed.length; each++) {
            byte[] changed = sealed.clone();
            changed[each] ^= 1;
            assertThatThrownBy(() -> key.open(PLACE, changed)).isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> key.open(PLACE, new byte[3])).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void neitherItsLengthNorItsBytesTellWhatItSays() {
        byte[] no = key.seal(PLACE, "false");
        assertThat(no)
                .hasSameSizeAs(key.seal(PLACE, "[{\"first\":\"2026-12-01\",\"ongoing\":true,\"areas\":[\"neck\"]}]"));
        assertThat(no).isNotEqualTo(key.seal(PLACE, "false"));
        assertThat(new String(no, StandardCharsets.ISO_8859_1)).doesNotContain("false");
    }

    @Test
    void hashesDependOnKeyUseAndText() {
        String mac = key.mac("request", "{}");
        assertThat(mac).hasSize(64).isEqualTo(key.mac("request", "{}"));
        assertThat(mac)
                .isNotEqualTo(key.mac("request", "[]"))
                .isNotEqualTo(key.mac("other", "{}"))
                .isNotEqualTo(new DataKey(Gcm.random(Gcm.KEY_BYTES), "chain\nanna").mac("request", "{}"));
    }
}
