package clinic.sunwise.gateway.passkeys;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An authenticator and the browser before it, written from WebAuthn Level 3 and not from the library that judges it: one ES256 key,
 * which signs what it is asked and counts its uses.
 */
public final class SoftwareAuthenticator {

    private static final int USER_PRESENT = 0x01;
    private static final int USER_VERIFIED = 0x04;
    private static final int KEY_ATTACHED = 0x40;
    private static final SecureRandom RANDOM = new SecureRandom();

    public final String credentialId = text(random(16));
    private final KeyPair key = newKey();
    private final String origin;
    private final boolean knowsHer;
    private String userHandle = "";
    private long count;

    /** @param knowsHer whether it verifies its holder, by her finger or a number */
    public SoftwareAuthenticator(String origin, boolean knowsHer) {
        this.origin = origin;
        this.knowsHer = knowsHer;
    }

    /** The next use counts on from there. */
    public void countFrom(long uses) {
        count = uses;
    }

    /** A passkey for the question, as a page of the authenticator's own origin sends it. */
    public Map<String, String> make(JsonNode question, String label) {
        return make(question, label, origin);
    }

    /** The same, as a page of another origin would. */
    public Map<String, String> make(JsonNode question, String label, String from) {
        JsonNode asked = question.path("publicKey");
        userHandle = asked.path("user").path("id").asString();
        byte[] data = data(asked.path("rp").path("id").asString(), KEY_ATTACHED, attestedKey());
        Map<String, String> made = new TreeMap<>();
        made.put("question", question.path("id").asString());
        made.put("label", label);
        made.put(
                "clientDataJSON",
                text(client("webauthn.create", asked.path("challenge").asString(), from)));
        made.put("attestationObject", text(attestation(data)));
        return made;
    }

    /** An answer to the question, as a page of the authenticator's own origin sends it. */
    public Map<String, String> answer(JsonNode question) {
        return answer(question, origin);
    }

    /** The same, as a page of another origin would. */
    public Map<String, String> answer(JsonNode question, String from) {
        JsonNode asked = question.path("publicKey");
        count++;
        byte[] data = data(asked.path("rpId").asString(), 0, new byte[0]);
        byte[] client = client("webauthn.get", asked.path("challenge").asString(), from);
        Map<String, String> answer = new TreeMap<>();
        answer.put("question", question.path("id").asString());
        answer.put("credentialId", credentialId);
        answer.put("clientDataJSON", text(client));
        answer.put("authenticatorData", text(data));
        answer.put("signature", text(signed(joined(data, sha256(client)))));
        answer.put("userHandle", userHandle);
        return answer;
    }

    /** 6.1: hash of the domain, flags, counter, and the key of a new passkey. */
    private byte[] data(String relyingParty, int flags, byte[] attached) {
        int all = flags | USER_PRESENT | (knowsHer ? USER_VERIFIED : 0);
        byte[] counter = ByteBuffer.allocate(Integer.BYTES).putInt((int) count).array();
        return joined(
                sha256(relyingParty.getBytes(StandardCharsets.UTF_8)), new byte[] {(byte) all}, counter, attached);
    }

    /** 6.5.1: no make is told, then the credential's id and its key as RFC 9053, 7.1.1 writes it. */
    private byte[] attestedKey() {
        ECPublicKey point = (ECPublicKey) key.getPublic();
        byte[] id = Base64.getUrlDecoder().decode(credentialId);
        return joined(
                new byte[16],
                new byte[] {0, (byte) id.length},
                id,
                new byte[] {(byte) 0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20},
                coordinate(point.getW().getAffineX()),
                new byte[] {0x22, 0x58, 0x20},
                coordinate(point.getW().getAffineY()));
    }

    /** 6.5.4 and 8.7: the CBOR map of {@code fmt} none, an empty {@code attStmt}, and {@code authData}. */
    private static byte[] attestation(byte[] data) {
        return joined(
                new byte[] {(byte) 0xA3, 0x63},
                "fmt".getBytes(StandardCharsets.US_ASCII),
                new byte[] {0x64},
                "none".getBytes(StandardCharsets.US_ASCII),
                new byte[] {0x67},
                "attStmt".getBytes(StandardCharsets.US_ASCII),
                new byte[] {(byte) 0xA0, 0x68},
                "authData".getBytes(StandardCharsets.US_ASCII),
                new byte[] {0x58, (byte) data.length},
                data);
    }

    private static byte[] client(String type, String challenge, String origin) {
        return new JsonMapper()
                .writeValueAsBytes(
                        Map.of("type", type, "challenge", challenge, "origin", origin, "crossOrigin", false));
    }

    private byte[] signed(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key.getPrivate());
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] raw = number.toByteArray();
        byte[] bytes = new byte[32];
        int length = Math.min(raw.length, bytes.length);
        System.arraycopy(raw, raw.length - length, bytes, bytes.length - length, length);
        return bytes;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
