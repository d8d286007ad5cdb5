package clinic.sunwise.gateway.sessions;

import clinic.sunwise.gateway.problem.GatewayProblem;
import clinic.sunwise.gateway.problem.GatewayProblem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The session that a request has been found to belong to. */
public final class CurrentSession {

    private static final String ATTRIBUTE = Session.class.getName();

    private CurrentSession() {}

    public static void is(Session session, HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, session);
    }

    public static Optional<Session> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Session session ? Optional.of(session) : Optional.empty();
    }

    /** The session; a {@link Refusal} if it is at another step. */
    public static Session at(Step step, HttpServletRequest request) {
        return of(request)
                .filter(session -> session.step() == step)
                .orElseThrow(() -> new Refusal(GatewayProblem.UNAUTHENTICATED, "Sign in and try again."));
    }

    /** The session of somebody whose mail address is shown to be hers, chosen patient or not. */
    public static Session ofAddress(HttpServletRequest request) {
        return of(request)
                .filter(session -> session.address() != null)
                .orElseThrow(() -> new Refusal(GatewayProblem.UNAUTHENTICATED, "Sign in and try again."));
    }
}
