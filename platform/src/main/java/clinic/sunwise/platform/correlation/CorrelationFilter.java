package clinic.sunwise.platform.correlation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes the gateway's correlation id over and sends it back. */
final class CorrelationFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (Correlation.Scope scope = Correlation.begin(request.getHeader(Correlation.HEADER))) {
            response.setHeader(Correlation.HEADER, Correlation.current());
            chain.doFilter(request, response);
        }
    }
}
