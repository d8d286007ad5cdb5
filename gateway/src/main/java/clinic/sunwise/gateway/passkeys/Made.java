package clinic.sunwise.gateway.passkeys;

import clinic.sunwise.gateway.problem.Fields;
import clinic.sunwise.gateway.problem.GatewayProblem.Refusal;
import com.webauthn4j.data.RegistrationRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a browser shows of a passkey that was made, as {@code AuthenticatorAttestationResponse} names it; bytes in Base64 for
 * addresses.
 *
 * @param question whose answer it is
 * @param label how its holder will tell it from her others, 1 to 100 characters
 */
public record Made(
        @Nullable UUID question,
        @Nullable String label,
        @Nullable String clientDataJSON,
        @Nullable String attestationObject) {

    private static final int LONGEST_LABEL = 100;
    private static final int LONGEST = 32_768;

    /** Everything that is needed is there and can be read; a {@link Refusal} that names the field otherwise. */
    Checked checked() {
        if (question == null) {
            throw Refusal.of("question", "is missing");
        }
        return new Checked(
                question,
                Fields.text(label, "label", LONGEST_LABEL),
                new RegistrationRequest(
                        Fields.bytes(attestationObject, "attestationObject", LONGEST),
                        Fields.bytes(clientDataJSON, "clientDataJSON", LONGEST)));
    }

    /** The same, read. */
    record Checked(UUID question, String label, RegistrationRequest answer) {}
}
