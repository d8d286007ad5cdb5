package clinic.sunwise.platform.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An owner's key. What it seals opens at its own place only: in another row, or for another owner, it is refused. */
public final class DataKey {

    /**
     * Texts are filled up to a multiple of so many bytes, as their length would tell a no from a yes, and never from a while ago.
     */
    private static final int BLOCK_BYTES = 128;

    /** The end of the text, before what fills it up (ISO/IEC 7816-4). */
    private static final byte END = (byte) 0x80;

    private final SecretKeySpec key;
    private final String owner;

    DataKey(byte[] key, String owner) {
        this.key = new SecretKeySpec(key, "AES");
        this.owner = owner;
    }

    /**
     * Seals a text, with AES-256-GCM.
     *
     * @param place table, row and field that it is kept in
     */
    public byte[] seal(String place, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] filled = Arrays.copyOf(bytes, (bytes.length / BLOCK_BYTES + 1) * BLOCK_BYTES);
        filled[bytes.length] = END;
        try {
            return Gcm.seal(key, about(place), filled);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /**
     * The text that was sealed there.
     *
     * @throws IllegalStateException if it was not sealed for this owner and place, or was changed
     */
    public String open(String place, byte[] sealed) {
        try {
            byte[] filled = Gcm.open(key, about(place), sealed);
            int end = filled.length - 1;
            while (filled[end] != END) {
                end--;
            }
            return new String(filled, 0, end, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what is kept at " + place + " was not sealed for that place", e);
        }
    }

    /** HMAC-SHA256 of a text that is short enough to be tried out, in hex; by a key derived from this one. */
    public String mac(String use, String text) {
        try {
            return HexFormat.of().formatHex(mac(mac(key.getEncoded(), use), text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }

    private static byte[] mac(byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private String about(String place) {
        return owner + "\n" + place;
    }
}
