package clinic.sunwise.gateway.identity;

import clinic.sunwise.gateway.GatewaySettings;
import clinic.sunwise.gateway.problem.GatewayProblem;
import clinic.sunwise.gateway.problem.GatewayProblem.Refusal;
import clinic.sunwise.gateway.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who calls. Without a credential it is nobody; with one that is not valid the request ends. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
public class SignIn extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final String ATTRIBUTE = Person.class.getName();

    private final boolean demoTokens;
    private final Problems problems;

    SignIn(GatewaySettings settings, Problems problems) {
        this.demoTokens = settings.demoTokens();
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
        Optional<Person> person = person(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (person.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            problems.write(
                    new Refusal(GatewayProblem.UNAUTHENTICATED, "The credential is not valid. Sign in again."),
                    request,
                    response);
            return;
        }
        request.setAttribute(ATTRIBUTE, person.get());
        chain.doFilter(request, response);
    }

    private Optional<Person> person(@Nullable String credential) {
        if (credential == null) {
            return Optional.of(Person.ANONYMOUS);
        }
        return Optional.of(credential)
                .filter(text -> demoTokens && text.startsWith(SCHEME))
                .flatMap(text -> DemoTokens.person(text.substring(SCHEME.length())));
    }
}
