package clinic.sunwise.billing.exports.kept;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;

/** Hands out what is written in parts of at most a mebibyte, and hashes it. */
final class PartWriter extends OutputStream {

    static final int PART = 1 << 20;

    private final ByteArrayOutputStream part = new ByteArrayOutputStream(PART);
    private final MessageDigest digest = sha256();
    private final Consumer<byte[]> parts;

    PartWriter(Consumer<byte[]> parts) {
        this.parts = parts;
    }

    @Override
    public void write(int each) {
        write(new byte[] {(byte) each}, 0, 1);
    }

    @Override
    public void write(byte[] some, int from, int length) {
        digest.update(some, from, length);
        int next = from;
        while (next < from + length) {
            int taken = Math.min(PART - part.size(), from + length - next);
            part.write(some, next, taken);
            next += taken;
            if (part.size() == PART) {
                handOut();
            }
        }
    }

    /** Hands out the last part and tells the hash of the whole: 64 lower-case hexadecimal digits. */
    String end() {
        if (part.size() > 0) {
            handOut();
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void handOut() {
        parts.accept(part.toByteArray());
        part.reset();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
