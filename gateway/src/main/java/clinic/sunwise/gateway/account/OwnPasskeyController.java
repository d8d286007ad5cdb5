package clinic.sunwise.gateway.account;

import clinic.sunwise.gateway.passkeys.Made;
import clinic.sunwise.gateway.passkeys.Passkey;
import clinic.sunwise.gateway.passkeys.Question;
import clinic.sunwise.gateway.sessions.CurrentSession;
import clinic.sunwise.gateway.sessions.Session;
import clinic.sunwise.gateway.sessions.Sessions;
import clinic.sunwise.gateway.sessions.Step;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own passkeys. They are changed within fifteen minutes of signing in only. */
@RestController
class OwnPasskeyController {

    private final OwnPasskeys own;
    private final Sessions sessions;

    OwnPasskeyController(OwnPasskeys own, Sessions sessions) {
        this.own = own;
        this.sessions = sessions;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Listed(
            UUID id,
            String label,
            Instant createdAt,
            @Nullable Instant usedAt) {

        static Listed of(Passkey passkey) {
            return new Listed(passkey.id(), passkey.label(), passkey.createdAt(), passkey.usedAt());
        }
    }

    /** @param authenticatorApp whether staff has one beside them; patients have none */
    record Items(List<Listed> items, boolean authenticatorApp) {}

    @GetMapping("/api/session/passkeys")
    Items list(HttpServletRequest request) {
        Session session = CurrentSession.at(Step.SIGNED_IN, request);
        return new Items(own.of(session).stream().map(Listed::of).toList(), own.hasApp(session));
    }

    /** What the browser asks an authenticator that shall make a new one. */
    @PostMapping("/api/session/passkey-questions")
    Question<Question.Creation> ask(HttpServletRequest request) {
        return own.ask(sessions.recent(request));
    }

    @PostMapping("/api/session/passkeys")
    @ResponseStatus(HttpStatus.CREATED)
    Listed add(@RequestBody Made body, HttpServletRequest request) {
        return Listed.of(own.add(sessions.recent(request), body));
    }

    @DeleteMapping("/api/session/passkeys/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, HttpServletRequest request) {
        own.remove(sessions.recent(request), id);
    }

    @DeleteMapping("/api/session/authenticator-app")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeApp(HttpServletRequest request) {
        own.removeApp(sessions.recent(request));
    }
}
