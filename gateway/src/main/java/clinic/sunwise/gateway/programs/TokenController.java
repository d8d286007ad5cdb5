package clinic.sunwise.gateway.programs;

import clinic.sunwise.gateway.limits.Limit;
import clinic.sunwise.gateway.limits.NetworkAddress;
import clinic.sunwise.gateway.limits.Tries;
import clinic.sunwise.gateway.secrets.Hashes;
import clinic.sunwise.gateway.sessions.RefusedSignIns;
import clinic.sunwise.gateway.sessions.RefusedSignIns.Tried;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The token endpoint of OAuth 2 (RFC 6749, 3.2) for programs; its errors are those of 5.2. */
@RestController
class TokenController {

    private static final byte[] NOBODYS = new byte[32];

    private final ProgramStore store;
    private final ProgramTokens tokens;
    private final Tries tries;
    private final RefusedSignIns refused;

    TokenController(ProgramStore store, ProgramTokens tokens, Tries tries, RefusedSignIns refused) {
        this.store = store;
        this.tokens = tokens;
        this.tries = tries;
        this.refused = refused;
    }

    record Token(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") long expiresIn,
            String scope) {}

    record TokenError(
            String error, @JsonProperty("error_description") String description) {}

    @PostMapping(value = "/oauth2/token", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<?> token(HttpServletRequest request) {
        String network = NetworkAddress.of(request);
        tries.count(Limit.SIGN_IN_OF_NETWORK, network);
        MultiValueMap<String, String> form;
        try {
            form = FormBody.read(request);
        } catch (IllegalArgumentException e) {
            return error(400, "invalid_request", "the body is no form");
        }
        if (form.values().stream().anyMatch(values -> values.size() > 1)) {
            return error(400, "invalid_request", "a parameter is there more than once");
        }
        Optional<ClientCredentials> shown = ClientCredentials.of(request.getHeader(HttpHeaders.AUTHORIZATION), form);
        Optional<Program> program = shown.flatMap(each -> signedIn(each, network));
        if (program.isEmpty()) {
            return error(401, "invalid_client", "client id and secret are missing or do not fit");
        }
        if (!"client_credentials".equals(form.getFirst("grant_type"))) {
            return form.getFirst("grant_type") == null
                    ? error(400, "invalid_request", "grant_type is missing")
                    : error(400, "unsupported_grant_type", "grant_type is not client_credentials");
        }
        return granted(program.get(), form.getFirst("scope"));
    }

    private Optional<Program> signedIn(ClientCredentials shown, String network) {
        UUID id = shown.id();
        long left = tries.count(Limit.SECRETS_FROM_HERE, network, id.toString());
        byte[] kept = store.secret(id).orElse(NOBODYS);
        if (!Hashes.same(kept, Hashes.of(shown.secret()))) {
            refused.refused(
                    "client-secret",
                    left == 0,
                    network,
                    () -> store.byId(id).stream()
                            .map(each -> new Tried(each.subject(), each.role(), null, List.of(each.clinic())))
                            .toList());
            return Optional.empty();
        }
        tries.forget(Limit.SECRETS_FROM_HERE, network, id.toString());
        return store.byId(id);
    }

    private ResponseEntity<?> granted(Program program, @Nullable String asked) {
        tries.count(Limit.TOKENS_OF_PROGRAM, program.subject());
        List<String> scopes = Scopes.narrowed(asked, program.scopes());
        if (scopes.isEmpty()) {
            return error(400, "invalid_scope", "the program has not all of these scopes");
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Token(
                        tokens.issue(program, scopes),
                        "Bearer",
                        ProgramTokens.LIFE.toSeconds(),
                        String.join(" ", scopes)));
    }

    private static ResponseEntity<TokenError> error(int status, String code, String description) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON);
        if (status == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"sunwise\"");
        }
        return answer.body(new TokenError(code, description));
    }
}
