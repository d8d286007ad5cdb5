package clinic.sunwise.gateway.staff;

import clinic.sunwise.gateway.limits.NetworkAddress;
import clinic.sunwise.gateway.sessions.CurrentSession;
import clinic.sunwise.gateway.sessions.Step;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The password of whoever is signed in. */
@RestController
class OwnPasswordController {

    private final OwnPassword own;

    OwnPasswordController(OwnPassword own) {
        this.own = own;
    }

    /**
     * An exchange.
     *
     * @param present the password of now
     * @param password the one from now on
     */
    record Exchange(@Nullable String present, @Nullable String password) {}

    @PutMapping("/api/session/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@RequestBody Exchange body, HttpServletRequest request) {
        own.change(
                CurrentSession.at(Step.SIGNED_IN, request),
                PasswordRules.typed(body.present(), "present"),
                PasswordRules.typed(body.password(), "password"),
                NetworkAddress.of(request));
    }
}
