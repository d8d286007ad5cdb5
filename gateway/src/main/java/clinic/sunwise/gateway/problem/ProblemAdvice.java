package clinic.sunwise.gateway.problem;

import clinic.sunwise.gateway.problem.GatewayProblem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;

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
        return refusal(Refusal.notFound(), request);
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, HttpMediaTypeNotSupportedException.class})
    ResponseEntity<ProblemDetail> body(Exception e, HttpServletRequest request) {
        return refusal(Refusal.of(field(e), "is not what this address takes"), request);
    }

    private static String field(Exception e) {
        return e.getCause() instanceof JacksonException json
                ? json.getPath().stream()
                        .map(Reference::getPropertyName)
                        .filter(Objects::nonNull)
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining("."), path -> path.isEmpty() ? "body" : path))
                : "body";
    }

    /** An id in a path that is none names nothing: the same answer as for an unknown one. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> parameter(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        boolean asked = e.getParameter().hasParameterAnnotation(RequestParam.class);
        return refusal(asked ? Refusal.of(e.getName(), "cannot be read") : Refusal.notFound(), request);
    }

    /** The identity database or a service is away. */
    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        RecoverableDataAccessException.class,
        CannotCreateTransactionException.class,
        ResourceAccessException.class
    })
    ResponseEntity<ProblemDetail> outage(Exception e, HttpServletRequest request) {
        LOG.warn("no answer for {} {}: {}", request.getMethod(), request.getRequestURI(), e.getMessage());
        return refusal(new Refusal(GatewayProblem.UNAVAILABLE, "Repeat the request in a few seconds."), request);
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
