package clinic.sunwise.platform.problem;

import clinic.sunwise.platform.correlation.Correlation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Makes answers out of problems. */
public final class Problems {

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

    static ResponseEntity<ProblemDetail> answer(ProblemException problem, HttpServletRequest request) {
        return ResponseEntity.status(problem.type().status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail(problem, request));
    }

    /** Answers from a filter, where no controller advice listens. */
    public void write(ProblemException problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(problem.type().status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(detail(problem, request)));
    }
}
