package clinic.sunwise.gateway.problem;

import clinic.sunwise.gateway.problem.GatewayProblem.Refusal;
import clinic.sunwise.gateway.routing.CorrelationFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems. */
@Component
public class Problems {

    private static final String RETRY_AFTER_SECONDS = "2";

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    /** The answer's body. */
    public ProblemDetail detail(Refusal refusal, HttpServletRequest request) {
        ProblemDetail detail = ProblemDetail.forStatus(refusal.problem().status());
        detail.setType(URI.create("urn:sunwise:problem:" + refusal.problem().code()));
        detail.setTitle(refusal.problem().title());
        detail.setDetail(refusal.detail());
        detail.setInstance(URI.create(request.getRequestURI()));
        detail.setProperty("correlationId", CorrelationFilter.current(request));
        if (!refusal.errors().isEmpty()) {
            detail.setProperty("errors", refusal.errors());
        }
        return detail;
    }

    /** The answer's headers. */
    public HttpHeaders headers(Refusal refusal) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (refusal.problem() == GatewayProblem.UNAVAILABLE) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        refusal.retryAfter()
                .ifPresent(wait -> headers.set(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1)));
        return headers;
    }

    /** Answers from a filter. */
    public void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(refusal.problem().status());
        headers(refusal).forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.getOutputStream().write(json.writeValueAsBytes(detail(refusal, request)));
    }
}
