package clinic.sunwise.gateway.staff;

import java.math.BigInteger;
import java.time.Instant;

/** An authenticator app on a telephone. */
public record Authenticator(String secret) {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public String code(Instant now) {
        return Totp.code(bytes(), Totp.stepOf(now));
    }

    private byte[] bytes() {
        BigInteger number = BigInteger.ZERO;
        for (char letter : secret.toCharArray()) {
            number = number.shiftLeft(5).or(BigInteger.valueOf(ALPHABET.indexOf(letter)));
        }
        byte[] bytes = new byte[secret.length() * 5 / 8];
        byte[] raw = number.toByteArray();
        int length = Math.min(raw.length, bytes.length);
        System.arraycopy(raw, raw.length - length, bytes, bytes.length - length, length);
        return bytes;
    }
}
