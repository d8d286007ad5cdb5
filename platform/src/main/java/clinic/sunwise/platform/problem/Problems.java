package clinic.sunwise.platform.problem;

import clinic.sunwise.platform.correlation.Correlation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Makes answers out of problems. */
public final class Problems {

    /** Long enough for a connection to be made again, short enough for a person to wait. */
    private static final String RETRY_AFTER_SECONDS = "2";

    private final JsonMapper json;

    public Problems(JsonMapper json) {
        this.json = json;
    }

    static ProblemDetail detail(ProblemException problem, HttpServletRequest request) {
        ProblemDetail answer = ProblemDetail.forStatus(problem.type().status());
        answer.setType(problem.type().uri());
        answer.setTitle(problem.type().title());
        answer.setDetail(problem.detail());
        answer.setInstance(URI.create(request.getRequestURI()));
        problem.properties().forEach(answer::setProperty);
        answer.setProperty("correlationId", Correlation.current());
        return answer;
    }

    /** The answer while something that the service needs is away. */
    public static ProblemException unavailable() {
        return new ProblemException(
                ProblemTypes.UNAVAILABLE, "Repeat the request with the same Idempotency-Key in a few seconds.");
    }

    static ResponseEntity<ProblemDetail> answer(ProblemException problem, HttpServletRequest request) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(problem.type().status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (isOutage(problem)) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer.body(detail(problem, request));
    }

    private static boolean isOutage(ProblemException problem) {
        return problem.type().equals(ProblemTypes.UNAVAILABLE);
    }

    /** Answers from a filter, where no controller advice listens. */
    public void write(ProblemException problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(problem.type().status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (isOutage(problem)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        response.getOutputStream().write(json.writeValueAsBytes(detail(problem, request)));
    }
}
