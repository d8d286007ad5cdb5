package clinic.sunwise.gateway.secrets;

import clinic.sunwise.gateway.GatewaySettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Seals what has to be read again, and hashes what is short enough to be tried out, both with a key that is not in the database:
 * whoever steals the database alone has neither the second factors nor the codes under way.
 */
@Component
public class Vault {

    private static final int KEY_BYTES = 32;
    /** As NIST SP 800-38D recommends for AES-GCM. */
    private static final int NONCE_BYTES = 12;

    private static final int TAG_BITS = 128;

    private final byte[] key;

    /**
     * Reads the key; makes one, readable for its owner only, if the file is missing.
     *
     * @throws IllegalStateException if the file holds no 32 bytes in Base64
     */
    Vault(GatewaySettings settings) throws IOException {
        Path file = settings.secretKeyFile();
        if (!Files.exists(file)) {
            KeyFile.write(file, Base64.getEncoder().encodeToString(RandomWord.bytes(KEY_BYTES)));
        }
        key = read(file);
    }

    private static byte[] read(Path file) throws IOException {
        byte[] read = Base64.getMimeDecoder().decode(Files.readString(file));
        if (read.length != KEY_BYTES) {
            throw new IllegalStateException(file + " holds no key of 32 bytes in Base64");
        }
        return read;
    }

    /** AES-256-GCM; only who names the same purpose opens it again, so one person's secret cannot be put in another's place. */
    public byte[] seal(String purpose, byte[] secret) {
        byte[] nonce = RandomWord.bytes(NONCE_BYTES);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, purpose, nonce, secret);
        byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
        return all;
    }

    /** What was sealed; {@link IllegalStateException} if it was sealed for another purpose or by another key. */
    public byte[] open(String purpose, byte[] sealed) {
        return cipher(
                Cipher.DECRYPT_MODE,
                purpose,
                Arrays.copyOf(sealed, NONCE_BYTES),
                Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length));
    }

    /** HMAC-SHA256 of a short word for a purpose. */
    public byte[] mac(String purpose, String word) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(derived("mac"), "HmacSHA256"));
            return mac.doFinal((purpose + "\n" + word).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }

    private byte[] cipher(int mode, String purpose, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(derived("seal"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not sealed for this purpose by this key", e);
        }
    }

    /** One key for each use, as no key should serve two algorithms. */
    private byte[] derived(String use) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(use.getBytes(StandardCharsets.UTF_8));
    }
}
