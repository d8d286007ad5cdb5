package clinic.sunwise.gateway.sessions;

import clinic.sunwise.gateway.problem.GatewayProblem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own sessions. */
@RestController
class SessionController {

    private final Sessions sessions;

    SessionController(Sessions sessions) {
        this.sessions = sessions;
    }

    record Listed(
            UUID id,
            String agent,
            String network,
            Instant createdAt,
            Instant seenAt,
            Instant endsAt,
            boolean current) {}

    record Items<T>(List<T> items) {}

    @GetMapping("/api/session")
    SessionAnswer session(HttpServletRequest request) {
        return CurrentSession.of(request).map(SessionAnswer::of).orElse(SessionAnswer.NONE);
    }

    @DeleteMapping("/api/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request, HttpServletResponse response) {
        CurrentSession.of(request).ifPresent(session -> sessions.signOut(session, response));
    }

    @GetMapping("/api/sessions")
    Items<Listed> own(HttpServletRequest request) {
        Session current = CurrentSession.at(Step.SIGNED_IN, request);
        return new Items<>(sessions.ofSamePerson(current).stream()
                .map(each -> new Listed(
                        each.id(),
                        each.agent(),
                        each.network(),
                        each.createdAt(),
                        each.seenAt(),
                        each.endsAt(),
                        each.id().equals(current.id())))
                .toList());
    }

    @DeleteMapping("/api/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID id, HttpServletRequest request) {
        Session current = CurrentSession.at(Step.SIGNED_IN, request);
        Session own = sessions.ofSamePerson(current).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        sessions.end(own.id());
    }
}
