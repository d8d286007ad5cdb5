package clinic.sunwise.gateway.passkeys;

import clinic.sunwise.gateway.problem.Fields;
import clinic.sunwise.gateway.problem.GatewayProblem.Refusal;
import com.webauthn4j.data.AuthenticationRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a browser shows of a passkey that has answered, as {@code AuthenticatorAssertionResponse} names it; bytes in Base64 for
 * addresses.
 *
 * @param question whose answer it is
 * @param userHandle whose the passkey is, as it says itself; needed only where nobody is known yet
 */
public record Shown(
        @Nullable UUID question,
        @Nullable String credentialId,
        @Nullable String clientDataJSON,
        @Nullable String authenticatorData,
        @Nullable String signature,
        @Nullable String userHandle) {

    /** At most 1023 bytes (WebAuthn Level 3, 4). */
    private static final int LONGEST_ID = 1364;

    private static final int LONGEST = 8192;

    /** Everything that is needed is there and can be read; a {@link Refusal} that names the field otherwise. */
    Checked checked() {
        if (question == null) {
            throw Refusal.of("question", "is missing");
        }
        byte[] credential = Fields.bytes(credentialId, "credentialId", LONGEST_ID);
        byte[] handle = userHandle == null ? null : Fields.bytes(userHandle, "userHandle", LONGEST_ID);
        AuthenticationRequest answer = new AuthenticationRequest(
                credential,
                handle,
                Fields.bytes(authenticatorData, "authenticatorData", LONGEST),
                Fields.bytes(clientDataJSON, "clientDataJSON", LONGEST),
                Fields.bytes(signature, "signature", LONGEST));
        return new Checked(question, Base64Url.of(credential), handle == null ? null : Base64Url.of(handle), answer);
    }

    /** The same, read. */
    record Checked(
            UUID question, String credentialId, @Nullable String userHandle, AuthenticationRequest answer) {}
}
