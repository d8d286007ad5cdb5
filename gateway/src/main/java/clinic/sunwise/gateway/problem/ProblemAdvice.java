package clinic.sunwise.gateway.problem;

import clinic.sunwise.gateway.problem.GatewayProblem.FieldError;
import clinic.sunwise.gateway.problem.GatewayProblem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The gateway's own exceptions as problems. */
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refusal(Refusal refusal, HttpServletRequest request) {
        return new ResponseEntity<>(
                problems.detail(refusal, request),
                problems.headers(refusal),
                HttpStatusCode.valueOf(refusal.problem().status()));
    }

    @ExceptionHandler({
        NoResourceFoundException.class,
        NoHandlerFoundException.class,
        HttpRequestMethodNotSupportedException.class
    })
    ResponseEntity<ProblemDetail> path(HttpServletRequest request) {
        return refusal(new Refusal(GatewayProblem.NOT_FOUND, "There is nothing here that you may see."), request);
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, HttpMediaTypeNotSupportedException.class})
    ResponseEntity<ProblemDetail> body(HttpServletRequest request) {
        return refusal(
                new Refusal(
                        GatewayProblem.INVALID_REQUEST,
                        "The body is not the JSON that this address takes.",
                        new FieldError("body", "is not the JSON that this address takes")),
                request);
    }

    /** The caller is gone: nobody reads an answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException e) {
        LOG.debug("the caller closed the connection");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> defect(Exception e, HttpServletRequest request) {
        LOG.error("request failed: {} {}", request.getMethod(), request.getRequestURI(), e);
        return refusal(
                new Refusal(GatewayProblem.INTERNAL_ERROR, "The correlationId finds the cause in the logs."), request);
    }
}
