package clinic.sunwise.gateway.provider;

import clinic.sunwise.gateway.GatewaySettings;
import clinic.sunwise.gateway.secrets.RandomWord;
import clinic.sunwise.gateway.secrets.Vault;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * What a browser keeps while its owner is at the provider: sealed, for ten minutes. It comes back with a link from another site, so it
 * is the one cookie here that is {@code SameSite=Lax}; without it nothing that comes from the provider is looked at.
 */
@Component
class UnderWay {

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final String PURPOSE = "sign-in at the provider";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{100,600}");

    private final boolean secure;
    private final Vault vault;
    private final InstantSource machineTime;

    UnderWay(GatewaySettings settings, Vault vault, InstantSource machineTime) {
        this.secure = settings.isSecure();
        this.vault = vault;
        this.machineTime = machineTime;
    }

    /**
     * Three random words.
     *
     * @param state comes back with the answer, so that it is this browser's
     * @param nonce comes back in the ID token, so that it is this sign-in's
     * @param verifier shows the provider that whoever brings the code has asked for it (RFC 7636)
     */
    record Words(String state, String nonce, String verifier) {

        static Words next() {
            return new Words(RandomWord.next(), RandomWord.next(), RandomWord.next());
        }
    }

    Words begin(HttpServletResponse response) {
        Words words = Words.next();
        String text = String.join(
                " ",
                words.state(),
                words.nonce(),
                words.verifier(),
                Long.toString(machineTime.instant().plus(LIFE).getEpochSecond()));
        byte[] sealed = vault.seal(PURPOSE, text.getBytes(StandardCharsets.US_ASCII));
        set(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed), LIFE, response);
        return words;
    }

    /** The words of the browser's sign-in, taken back; empty if there is none under way. */
    Optional<Words> end(HttpServletRequest request, HttpServletResponse response) {
        set("", Duration.ZERO, response);
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(name()))
                .map(Cookie::getValue)
                .filter(value -> FORM.matcher(value).matches())
                .findFirst()
                .flatMap(this::opened);
    }

    private Optional<Words> opened(String value) {
        try {
            byte[] text = vault.open(PURPOSE, Base64.getUrlDecoder().decode(value));
            String[] parts = new String(text, StandardCharsets.US_ASCII).split(" ", 4);
            Instant ends = Instant.ofEpochSecond(Long.parseLong(parts[3]));
            return machineTime.instant().isBefore(ends)
                    ? Optional.of(new Words(parts[0], parts[1], parts[2]))
                    : Optional.empty();
        } catch (IllegalStateException | IllegalArgumentException e) {
            // Not sealed by us: as good as none.
            return Optional.empty();
        }
    }

    private void set(String value, Duration life, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(name(), value)
                .path("/")
                .secure(secure)
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(life)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private String name() {
        return secure ? "__Host-sunwise-provider" : "sunwise-provider";
    }
}
