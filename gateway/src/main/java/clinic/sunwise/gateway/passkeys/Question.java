package clinic.sunwise.gateway.passkeys;

import java.util.List;
import java.util.UUID;

/**
 * What a browser asks an authenticator, in the words of {@code navigator.credentials}; bytes in Base64 for addresses.
 *
 * @param id to be sent back with the answer
 * @param publicKey for a new passkey {@link Creation}, for one that is there {@link Request}
 */
public record Question<T>(UUID id, T publicKey) {

    static final String TYPE = "public-key";

    /** {@code PublicKeyCredentialCreationOptions}. */
    public record Creation(
            RelyingPartyName rp,
            User user,
            String challenge,
            List<Algorithm> pubKeyCredParams,
            long timeout,
            List<Descriptor> excludeCredentials,
            Selection authenticatorSelection,
            String attestation) {}

    /** {@code PublicKeyCredentialRequestOptions}; no credential is named where nobody is known yet. */
    public record Request(
            String challenge, String rpId, long timeout, List<Descriptor> allowCredentials, String userVerification) {}

    public record RelyingPartyName(String id, String name) {}

    public record User(String id, String name, String displayName) {}

    public record Algorithm(String type, long alg) {}

    public record Descriptor(String type, String id) {

        static Descriptor of(Passkey passkey) {
            return new Descriptor(TYPE, passkey.credentialId());
        }
    }

    public record Selection(String residentKey, boolean requireResidentKey, String userVerification) {}
}
