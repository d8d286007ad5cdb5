package clinic.sunwise.gateway.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who the caller is, and the keys that services check tokens with. */
@RestController
class IdentityController {

    private final ServiceTokens tokens;

    IdentityController(ServiceTokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping("/api/me")
    Person me(HttpServletRequest request) {
        return SignIn.person(request);
    }

    @GetMapping("/internal/jwks")
    Map<String, Object> keys() {
        return tokens.publicKeys();
    }
}
