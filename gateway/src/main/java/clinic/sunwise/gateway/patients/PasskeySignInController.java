package clinic.sunwise.gateway.patients;

import clinic.sunwise.gateway.limits.NetworkAddress;
import clinic.sunwise.gateway.passkeys.Question;
import clinic.sunwise.gateway.passkeys.Shown;
import clinic.sunwise.gateway.sessions.SessionAnswer;
import clinic.sunwise.gateway.sessions.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PasskeySignInController {

    private final PasskeySignIn signIn;
    private final Sessions sessions;

    PasskeySignInController(PasskeySignIn signIn, Sessions sessions) {
        this.signIn = signIn;
        this.sessions = sessions;
    }

    /** What the browser asks a passkey; the same for everybody. */
    @PostMapping("/api/sign-in/passkey-questions")
    Question<Question.Request> ask(HttpServletRequest request) {
        return signIn.ask(NetworkAddress.of(request));
    }

    @PostMapping("/api/sign-in/passkey")
    SessionAnswer enter(@RequestBody Shown body, HttpServletRequest request, HttpServletResponse response) {
        return SessionAnswer.of(sessions.begin(signIn.enter(body, NetworkAddress.of(request)), request, response));
    }
}
