package clinic.sunwise.gateway.sessions;

import clinic.sunwise.gateway.GatewaySettings;
import clinic.sunwise.gateway.secrets.Hashes;
import clinic.sunwise.gateway.secrets.Vault;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The two cookies of a session: its secret, which no script reads, and a proof made from it, which our own pages read and send
 * back in a header. Another site can make a browser send cookies, but cannot read them. Over https both are {@code __Host-}:
 * no other host, not even one of the same domain, can set them.
 */
@Component
class SessionCookies {

    static final String PROOF_HEADER = "X-CSRF-Token";

    private static final String SECRET = "sunwise-session";
    private static final String PROOF = "sunwise-csrf";
    private static final Pattern SECRET_FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final boolean secure;
    private final Vault vault;

    SessionCookies(GatewaySettings settings, Vault vault) {
        this.secure = settings.isSecure();
        this.vault = vault;
    }

    /** The secret that the request shows; empty if there is none that could be ours. */
    Optional<String> secret(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(name(SECRET)))
                .map(Cookie::getValue)
                .filter(value -> SECRET_FORM.matcher(value).matches())
                .findFirst();
    }

    /** Whether the request carries the proof that belongs to its session. */
    boolean isProved(HttpServletRequest request) {
        String shown = request.getHeader(PROOF_HEADER);
        return shown != null
                && secret(request)
                        .map(this::proof)
                        .filter(proof -> Hashes.same(proof, shown))
                        .isPresent();
    }

    void set(String secret, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookie(SECRET, secret, true).build().toString());
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookie(PROOF, proof(secret), false).build().toString());
    }

    void clear(HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookie(SECRET, "", true).maxAge(0).build().toString());
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookie(PROOF, "", false).maxAge(0).build().toString());
    }

    private String proof(String secret) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(vault.mac("csrf", secret));
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String name, String value, boolean httpOnly) {
        return ResponseCookie.from(name(name), value)
                .path("/")
                .secure(secure)
                .httpOnly(httpOnly)
                .sameSite("Strict");
    }

    private String name(String name) {
        return secure ? "__Host-" + name : name;
    }
}
