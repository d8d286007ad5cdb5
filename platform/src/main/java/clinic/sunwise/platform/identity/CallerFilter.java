package clinic.sunwise.platform.identity;

import clinic.sunwise.audit.RefusalLog;
import clinic.sunwise.platform.problem.ProblemException;
import clinic.sunwise.platform.problem.ProblemTypes;
import clinic.sunwise.platform.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Nothing but health and metrics is answered without a token of the gateway's. What is refused because of who asks, here or behind, is
 * told in the log; so is what is not found, since nobody is told whether it is there, and what cannot be read, by which doors are tried.
 */
final class CallerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private static final Set<Integer> REFUSED = Set.of(400, 401, 403, 404);

    private static final Logger LOG = LoggerFactory.getLogger(CallerFilter.class);

    private final Tokens tokens;
    private final Problems problems;
    private final InstantSource machineTime = InstantSource.system();
    private final RefusalLog refusals = new RefusalLog(machineTime);

    CallerFilter(Tokens tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    static Caller caller(HttpServletRequest request) {
        if (request.getAttribute(Caller.class.getName()) instanceof Caller caller) {
            return caller;
        }
        throw new IllegalStateException("no caller: the filter has not run");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Caller> caller;
        try {
            caller = token(request).flatMap(token -> tokens.caller(token, now()));
        } catch (JwtException e) {
            LOG.warn("the gateway's keys cannot be read: {}", e.getMessage());
            problems.write(Problems.unavailable(), request, response);
            return;
        }
        if (caller.isEmpty()) {
            ProblemException problem = new ProblemException(
                    ProblemTypes.UNAUTHENTICATED, "The token is missing, not the gateway's, or has expired.");
            problems.write(problem, request, response);
            refusals.refused(problem.type().code(), request.getRemoteAddr(), request.getMethod());
            return;
        }
        request.setAttribute(Caller.class.getName(), caller.get());
        chain.doFilter(request, response);
        if (REFUSED.contains(response.getStatus())) {
            refusals.refused(
                    Integer.toString(response.getStatus()),
                    caller.get().role().code() + " " + caller.get().subject(),
                    request.getMethod() + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        }
    }

    private Instant now() {
        return machineTime.instant();
    }

    private static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.startsWith(SCHEME))
                .map(header -> header.substring(SCHEME.length()));
    }
}
