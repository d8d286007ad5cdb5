package clinic.sunwise.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SigningKeysTest {

    private static final Duration LIFE = Duration.ofDays(30);
    private static final Instant BEGIN = Instant.parse("2027-01-04T00:00:00Z");

    private final SigningKeys first = SigningKeys.first(BEGIN);

    @Test
    void aYoungKeyStaysAlone() {
        assertThat(first.turned(BEGIN.plus(LIFE).minusSeconds(1), LIFE)).isEqualTo(first);
    }

    @Test
    void theNextIsPublishedBeforeItSignsAndTheLastAfterItHasSigned() {
        Instant due = BEGIN.plus(LIFE);
        SigningKeys both = first.turned(due, LIFE);
        ECKey old = first.keys().getFirst();
        ECKey next = both.keys().getLast();
        assertThat(both.keys()).hasSize(2);
        assertThat(both.current(due)).isEqualTo(old);
        Instant begins = due.plus(SigningKeys.OVERLAP);
        assertThat(both.current(begins.minusSeconds(1))).isEqualTo(old);
        assertThat(both.current(begins)).isEqualTo(next);
        assertThat(both.turned(begins.plus(SigningKeys.OVERLAP), LIFE)).isEqualTo(both);
        assertThat(both.turned(begins.plus(SigningKeys.OVERLAP).plusSeconds(1), LIFE)
                        .keys())
                .containsExactly(next);
    }

    @Test
    void theFileKeepsThemAndTheServicesSeeNoPrivateHalf() throws Exception {
        SigningKeys both = first.turned(BEGIN.plus(LIFE), LIFE);
        assertThat(SigningKeys.parse(both.text())).isEqualTo(both);
        assertThat(both.set().toString(true)).doesNotContain("\"d\"");
    }

    @Test
    void aKeyFromBeforeKeysWereChangedIsRead() throws Exception {
        ECKey single = new ECKeyGenerator(Curve.P_256).keyID("one").generate();
        SigningKeys read = SigningKeys.parse(single.toJSONString());
        assertThat(read.current(BEGIN)).isEqualTo(single);
        assertThat(read.turned(BEGIN, LIFE).keys()).hasSize(2);
    }

    @Test
    void otherKeysAreRefused() throws Exception {
        String publicHalf =
                new ECKeyGenerator(Curve.P_256).generate().toPublicJWK().toJSONString();
        String otherCurve = new ECKeyGenerator(Curve.P_384).generate().toJSONString();
        for (String text : new String[] {publicHalf, otherCurve, "{\"keys\":[]}"}) {
            assertThatThrownBy(() -> SigningKeys.parse(text)).isInstanceOf(Exception.class);
        }
    }
}
