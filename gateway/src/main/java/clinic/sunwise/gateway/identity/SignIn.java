package clinic.sunwise.gateway.identity;

import clinic.sunwise.gateway.GatewaySettings;
import clinic.sunwise.gateway.problem.GatewayProblem;
import clinic.sunwise.gateway.problem.GatewayProblem.Refusal;
import clinic.sunwise.gateway.problem.Problems;
import clinic.sunwise.gateway.sessions.CurrentSession;
import clinic.sunwise.gateway.sessions.SameSite;
import clinic.sunwise.gateway.sessions.Session;
import clinic.sunwise.gateway.sessions.Sessions;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who calls: a program by its token, a person by a demo token in local mode, else by the session. Without either it is nobody; with a token that is not
 * valid, or if another site has sent the request, it ends here.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
public class SignIn extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    private static final String SCHEME = "Bearer ";
    private static final String ATTRIBUTE = Person.class.getName();

    private final boolean demoTokens;
    private final Credentials credentials;
    private final Sessions sessions;
    private final SameSite sameSite;
    private final Problems problems;

    SignIn(GatewaySettings settings, Credentials credentials, Sessions sessions, SameSite sameSite, Problems problems) {
        this.demoTokens = settings.demoTokens();
        this.credentials = credentials;
        this.sessions = sessions;
        this.sameSite = sameSite;
        this.problems = problems;
    }

    /** Who sent the request. */
    public static Person person(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Person person ? person : Person.ANONYMOUS;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            request.setAttribute(ATTRIBUTE, identified(request, response));
        } catch (Refusal refusal) {
            problems.write(refusal, request, response);
            return;
        } catch (DataAccessException e) {
            LOG.warn("sessions cannot be read: {}", e.getMessage());
            problems.write(
                    new Refusal(GatewayProblem.UNAVAILABLE, "Repeat the request in a few seconds."), request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private Person identified(HttpServletRequest request, HttpServletResponse response) {
        if (!sameSite.isOurs(request)) {
            throw new Refusal(GatewayProblem.FORBIDDEN, "Another site has sent this request.");
        }
        String credential = request.getHeader(HttpHeaders.AUTHORIZATION);
        return credential == null ? bySession(request) : byToken(credential, response);
    }

    private Person byToken(String credential, HttpServletResponse response) {
        return Optional.of(credential)
                .filter(text -> text.startsWith(SCHEME))
                .map(text -> text.substring(SCHEME.length()))
                .flatMap(this::byToken)
                .orElseThrow(() -> {
                    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                    return new Refusal(GatewayProblem.UNAUTHENTICATED, "The credential is not valid. Sign in again.");
                });
    }

    private Optional<Person> byToken(String token) {
        Optional<Person> demo = demoTokens ? DemoTokens.person(token) : Optional.empty();
        return demo.isPresent() ? demo : credentials.bearer(token);
    }

    private Person bySession(HttpServletRequest request) {
        Optional<Session> session = sessions.of(request);
        if (session.isPresent() && !sameSite.isProved(request)) {
            throw new Refusal(GatewayProblem.FORBIDDEN, "The page is out of date. Load it again.");
        }
        session.ifPresent(found -> CurrentSession.is(found, request));
        return session.map(Session::person).orElse(Person.ANONYMOUS);
    }
}
