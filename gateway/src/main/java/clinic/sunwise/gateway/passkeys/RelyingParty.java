package clinic.sunwise.gateway.passkeys;

import clinic.sunwise.gateway.GatewaySettings;
import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.nio.BufferUnderflowException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Judges what authenticators answer, by WebAuthn Level 3, 7.1 and 7.2. Which make an authenticator is of is not asked: whoever adds a
 * passkey is trusted to know her own device.
 */
@Component
class RelyingParty {

    static final String NAME = "Sunwise";

    /** EdDSA, ES256 and RS256, the best first (IANA COSE Algorithms). */
    static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.RS256);

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter keys = new AttestedCredentialDataConverter(converter);
    private final PasskeySettings.Place place;

    RelyingParty(PasskeySettings settings, GatewaySettings gateway) {
        this.place = settings.place(gateway);
    }

    String id() {
        return place.relyingPartyId();
    }

    /** A passkey that was made; what the gateway keeps of it. */
    record Attested(
            String credentialId, String attestedKey, long signCount, boolean backupEligible, boolean backedUp) {}

    /** A passkey that was used. */
    record Asserted(long signCount, boolean backedUp) {}

    /**
     * Reads a new passkey.
     *
     * @param verified whether the authenticator has to know its holder, by her finger or a number
     * @throws WebAuthnException if it does not answer the challenge, or is not from our pages
     */
    Attested attested(RegistrationRequest answer, byte[] challenge, boolean verified) {
        AuthenticatorData<?> data = read(() ->
                        manager.verify(answer, new RegistrationParameters(server(challenge), parameters(), verified)))
                .getAttestationObject()
                .getAuthenticatorData();
        AttestedCredentialData key = data.getAttestedCredentialData();
        return new Attested(
                Base64Url.of(key.getCredentialId()),
                Base64Url.of(keys.convert(key)),
                data.getSignCount(),
                data.isFlagBE(),
                data.isFlagBS());
    }

    /**
     * Judges a use.
     *
     * @param verified whether the authenticator has to know its holder, by her finger or a number
     * @throws WebAuthnException if it does not answer the challenge, is not from our pages, is signed by another key, or counts no
     *     further than the use before
     */
    Asserted asserted(AuthenticationRequest answer, byte[] challenge, Passkey passkey, boolean verified) {
        AuthenticatorData<?> data = read(() -> manager.verify(
                        answer, new AuthenticationParameters(server(challenge), known(passkey), null, verified)))
                .getAuthenticatorData();
        return new Asserted(data.getSignCount(), data.isFlagBS());
    }

    /** The library lets some of what its parsers say of broken bytes through: it is one more way not to be an answer. */
    private static <T> T read(Supplier<T> answer) {
        try {
            return answer.get();
        } catch (JacksonException | IllegalArgumentException | BufferUnderflowException e) {
            throw new DataConversionException("no answer of an authenticator", e);
        }
    }

    private CredentialRecordImpl known(Passkey passkey) {
        @Nullable Boolean notKept = null;
        return new CredentialRecordImpl(
                null,
                notKept,
                passkey.backupEligible(),
                passkey.backedUp(),
                passkey.signCount(),
                keys.convert(Base64Url.bytes(passkey.attestedKey())),
                null,
                null,
                null,
                null);
    }

    private ServerProperty server(byte[] challenge) {
        return ServerProperty.builder()
                .origins(place.origins().stream().map(Origin::new).collect(Collectors.toSet()))
                .rpId(place.relyingPartyId())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    private static List<PublicKeyCredentialParameters> parameters() {
        return ALGORITHMS.stream()
                .map(each -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, each))
                .toList();
    }
}
