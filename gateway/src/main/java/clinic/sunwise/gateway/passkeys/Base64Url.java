package clinic.sunwise.gateway.passkeys;

import java.util.Base64;

/** Bytes as WebAuthn writes them: RFC 4648, 5, without padding. */
final class Base64Url {

    private Base64Url() {}

    static String of(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
