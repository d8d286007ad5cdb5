package clinic.sunwise.gateway.routing;

import clinic.sunwise.gateway.GatewaySettings;
import clinic.sunwise.gateway.identity.Person;
import clinic.sunwise.gateway.identity.SignIn;
import clinic.sunwise.gateway.limits.Limit;
import clinic.sunwise.gateway.limits.NetworkAddress;
import clinic.sunwise.gateway.limits.Tries;
import clinic.sunwise.gateway.problem.GatewayProblem.Refusal;
import clinic.sunwise.gateway.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * How often patients and strangers may ask for what is dear, and keep times that others would like. Staff is known and recorded;
 * programs have a limit of their own, whatever they ask for.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class RequestLimits extends OncePerRequestFilter {

    private static final List<PathPattern> SEARCHES = patterns(
            "/api/clinics/{clinic}/availability",
            "/api/clinics/{clinic}/verdicts",
            "/api/clinics/{clinic}/courses/plan",
            "/api/clinics/{clinic}/courses/{id}/replan",
            "/api/clinics/{clinic}/quotes",
            "/api/scheduling-links/**");
    private static final List<PathPattern> BOOKINGS = patterns(
            "/api/clinics/{clinic}/holds", "/api/clinics/{clinic}/appointments", "/api/clinics/{clinic}/courses");

    private final boolean on;
    private final Tries tries;
    private final Problems problems;

    /** @throws IllegalArgumentException if they are switched off in production */
    RequestLimits(
            @Value("${sunwise.request-limits}") boolean on, GatewaySettings settings, Tries tries, Problems problems) {
        if (!on && settings.mode().equals("production")) {
            throw new IllegalArgumentException("SUNWISE_REQUEST_LIMITS=false is for SUNWISE_MODE=local only");
        }
        this.on = on;
        this.tries = tries;
        this.problems = problems;
    }

    private static List<PathPattern> patterns(String... texts) {
        return Stream.of(texts).map(PathPatternParser.defaultInstance::parse).toList();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !on;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Limit> limit = limit(request);
        Optional<String> whose = whose(request);
        if (limit.isPresent() && whose.isPresent()) {
            try {
                tries.count(limit.get(), whose.get());
            } catch (Refusal refusal) {
                problems.write(refusal, request, response);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static Optional<Limit> limit(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        if (request.getMethod().equals("POST") && isOneOf(BOOKINGS, path)) {
            return Optional.of(Limit.BOOKINGS);
        }
        return isOneOf(SEARCHES, path) ? Optional.of(Limit.SEARCHES) : Optional.empty();
    }

    private static boolean isOneOf(List<PathPattern> patterns, PathContainer path) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }

    /** Empty for whoever is not limited here. */
    private static Optional<String> whose(HttpServletRequest request) {
        Person person = SignIn.person(request);
        return switch (person.role()) {
            case "anonymous" -> Optional.of(NetworkAddress.of(request));
            case "patient" -> Optional.of(person.subject());
            default -> Optional.empty();
        };
    }
}
