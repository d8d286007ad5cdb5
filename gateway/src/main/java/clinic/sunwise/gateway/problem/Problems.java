package clinic.sunwise.gateway.problem;

import clinic.sunwise.audit.RefusalLog;
import clinic.sunwise.gateway.identity.Person;
import clinic.sunwise.gateway.identity.SignIn;
import clinic.sunwise.gateway.limits.NetworkAddress;
import clinic.sunwise.gateway.problem.GatewayProblem.Refusal;
import clinic.sunwise.gateway.routing.CorrelationFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems, and tells the log of those that have to do with who asks. */
@Component
public class Problems {

    private static final String RETRY_AFTER_SECONDS = "2";

    private static final Set<GatewayProblem> TOLD = Set.of(
            GatewayProblem.INVALID_REQUEST,
            GatewayProblem.UNAUTHENTICATED,
            GatewayProblem.FORBIDDEN,
            GatewayProblem.NOT_FOUND,
            GatewayProblem.TOO_MANY_REQUESTS);

    private final JsonMapper json;
    private final RefusalLog refusals;

    Problems(JsonMapper json, InstantSource machineTime) {
        this.json = json;
        this.refusals = new RefusalLog(machineTime);
    }

    /** Tells the log who was not let do something; signing in has records of its own (RefusedSignIns). */
    private void tell(Refusal refusal, HttpServletRequest request) {
        if (TOLD.contains(refusal.problem())) {
            Person person = SignIn.person(request);
            Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            refusals.refused(
                    refusal.problem().code(),
                    person.role() + " " + person.subject() + " from " + NetworkAddress.of(request),
                    request.getMethod() + " " + (pattern == null ? "?" : pattern));
        }
    }

    /** The answer's body. */
    public ProblemDetail detail(Refusal refusal, HttpServletRequest request) {
        tell(refusal, request);
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
