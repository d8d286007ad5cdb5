package clinic.sunwise.gateway.pages;

import clinic.sunwise.gateway.GatewaySettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells browsers what these pages never do, so that an attacker cannot make them do it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class SafetyHeaders extends OncePerRequestFilter {

    /** Styles may stand in the page: the component library sets them. */
    private static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** Two years, for the public address and what is below it (RFC 6797). */
    private static final String ONLY_HTTPS = "max-age=63072000; includeSubDomains";

    private final boolean secure;

    SafetyHeaders(GatewaySettings settings) {
        this.secure = settings.isSecure();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (secure) {
            response.setHeader("Strict-Transport-Security", ONLY_HTTPS);
        }
        if (request.getRequestURI().startsWith("/api/")) {
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }
}
