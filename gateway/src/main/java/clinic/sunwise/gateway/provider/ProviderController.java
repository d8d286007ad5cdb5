package clinic.sunwise.gateway.provider;

import clinic.sunwise.gateway.limits.NetworkAddress;
import clinic.sunwise.gateway.problem.GatewayProblem.Refusal;
import clinic.sunwise.gateway.provider.ProviderSignIn.Answer;
import clinic.sunwise.gateway.provider.ProviderSignIn.Outcome;
import clinic.sunwise.gateway.sessions.Sessions;
import clinic.sunwise.gateway.staff.ProviderSettings;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProviderController {

    private final ProviderSettings settings;
    private final ProviderSignIn signIn;
    private final UnderWay underWay;
    private final Sessions sessions;

    ProviderController(ProviderSettings settings, ProviderSignIn signIn, UnderWay underWay, Sessions sessions) {
        this.settings = settings;
        this.signIn = signIn;
        this.underWay = underWay;
        this.sessions = sessions;
    }

    /**
     * How staff can sign in.
     *
     * @param provider what the provider's button says; absent if there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Ways(boolean passwords, @Nullable String provider) {}

    record Address(String address) {}

    @GetMapping("/api/sign-in/ways")
    Ways ways() {
        return new Ways(settings.passwords(), settings.isOn() ? settings.name() : null);
    }

    /**
     * Where the browser goes to sign in; it alone can come back from there. Its session before ends here: by a link from another site
     * the cookie of that one does not come along.
     */
    @PostMapping("/api/sign-in/provider")
    Address begin(HttpServletRequest request, HttpServletResponse response) {
        if (!settings.isOn()) {
            throw Refusal.notFound();
        }
        Address address = new Address(signIn.address(underWay.begin(response), NetworkAddress.of(request)));
        sessions.of(request).ifPresent(session -> sessions.signOut(session, response));
        return address;
    }

    /** Comes from the provider, by a link: what it answers is a page too. */
    @GetMapping(Provider.RETURN)
    ResponseEntity<Void> enter(
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String code,
            @RequestParam @Nullable String error,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!settings.isOn()) {
            throw Refusal.notFound();
        }
        Outcome outcome = signIn.enter(
                underWay.end(request, response), new Answer(state, code, error), NetworkAddress.of(request));
        return switch (outcome) {
            case Outcome.SignedIn in -> {
                sessions.begin(in.beginning(), request, response);
                yield to("/");
            }
            case Outcome.Refused refused -> to("/sign-in/staff?refused=" + refused.why());
        };
    }

    private static ResponseEntity<Void> to(String page) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(page))
                .build();
    }
}
