package clinic.sunwise.gateway.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.webauthn4j.util.exception.WebAuthnException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bytes that are broken in one place never get further than to a plain refusal. */
class RelyingPartyTest {

    private static final String ORIGIN = "https://sunwise.example";
    private static final int TIMES = 400;

    private final byte[] challenge = new byte[32];
    private final RelyingParty party = new RelyingParty(
            new PasskeySettings("sunwise.example", List.of(ORIGIN)),
            PasskeySettingsTest.gateway("https://sunwise.example"));
    private final SoftwareAuthenticator telephone = new SoftwareAuthenticator(ORIGIN, true);
    private final Random random = new Random(97);

    @Test
    void whatIsMadeIsReadOrRefused() {
        Map<String, String> made = telephone.make(question(), "a");
        assertThat(attested(made)).isTrue();
        int refused = 0;
        for (int time = 0; time < TIMES; time++) {
            String field = time % 3 == 0 ? "clientDataJSON" : "attestationObject";
            refused += attested(broken(made, field)) ? 0 : 1;
        }
        assertThat(refused).as("most bytes matter").isGreaterThan(TIMES / 2);
    }

    private boolean attested(Map<String, String> made) {
        try {
            Made read = new Made(UUID.randomUUID(), "a", made.get("clientDataJSON"), made.get("attestationObject"));
            party.attested(read.checked().answer(), challenge, true);
            return true;
        } catch (WebAuthnException e) {
            return false;
        }
    }

    @Test
    void noBrokenAnswerFits() {
        RelyingParty.Attested key = made();
        Passkey passkey = new Passkey(
                UUID.randomUUID(),
                Holder.account(UUID.randomUUID()),
                key.credentialId(),
                key.attestedKey(),
                0,
                false,
                false,
                "a",
                Instant.EPOCH,
                null);
        Map<String, String> answer = telephone.answer(question());
        assertThat(asserted(answer, passkey)).isTrue();
        for (int time = 0; time < TIMES; time++) {
            String field =
                    List.of("clientDataJSON", "authenticatorData", "signature").get(time % 3);
            assertThat(asserted(broken(answer, field), passkey)).isFalse();
        }
    }

    private RelyingParty.Attested made() {
        Map<String, String> made = telephone.make(question(), "a");
        return party.attested(
                new Made(UUID.randomUUID(), "a", made.get("clientDataJSON"), made.get("attestationObject"))
                        .checked()
                        .answer(),
                challenge,
                true);
    }

    private boolean asserted(Map<String, String> answer, Passkey passkey) {
        try {
            Shown shown = new Shown(
                    UUID.randomUUID(),
                    answer.get("credentialId"),
                    answer.get("clientDataJSON"),
                    answer.get("authenticatorData"),
                    answer.get("signature"),
                    null);
            party.asserted(shown.checked().answer(), challenge, passkey, true);
            return true;
        } catch (WebAuthnException e) {
            return false;
        }
    }

    /** One byte is another, or the end is missing. */
    private Map<String, String> broken(Map<String, String> answer, String field) {
        byte[] bytes = Base64.getUrlDecoder().decode(answer.get(field));
        int place = random.nextInt(bytes.length - 1);
        if (random.nextBoolean()) {
            bytes = Arrays.copyOf(bytes, place + 1);
        } else {
            bytes[place] ^= (byte) (1 + random.nextInt(255));
        }
        Map<String, String> broken = new TreeMap<>(answer);
        broken.put(field, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        return broken;
    }

    private JsonNode question() {
        return new JsonMapper()
                .valueToTree(Map.of(
                        "id",
                        UUID.randomUUID().toString(),
                        "publicKey",
                        Map.of(
                                "challenge", Base64Url.of(challenge),
                                "rpId", "sunwise.example",
                                "rp", Map.of("id", "sunwise.example"),
                                "user", Map.of("id", "AAAA"))));
    }
}
