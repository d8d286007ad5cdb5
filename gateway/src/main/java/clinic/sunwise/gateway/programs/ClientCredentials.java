package clinic.sunwise.gateway.programs;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What a program signs in with: in the header (RFC 6749, 2.3.1) or in the body, and not in both. */
record ClientCredentials(UUID id, String secret) {

    private static final String SCHEME = "Basic ";
    private static final int LONGEST = 200;

    /** Empty where there are none, two, or what is not of their form. */
    static Optional<ClientCredentials> of(@Nullable String header, MultiValueMap<String, String> form) {
        String id = form.getFirst("client_id");
        String secret = form.getFirst("client_secret");
        if (header == null) {
            return id == null || secret == null ? Optional.empty() : read(id, secret);
        }
        return id == null && secret == null ? basic(header) : Optional.empty();
    }

    private static Optional<ClientCredentials> basic(String header) {
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            byte[] decoded =
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
            String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            return parts.length == 2 ? read(decoded(parts[0]), decoded(parts[1])) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }

    private static Optional<ClientCredentials> read(String id, String secret) {
        try {
            return secret.length() > LONGEST
                    ? Optional.empty()
                    : Optional.of(new ClientCredentials(UUID.fromString(id), secret));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
