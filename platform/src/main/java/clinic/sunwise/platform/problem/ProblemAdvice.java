package clinic.sunwise.platform.problem;

import clinic.sunwise.platform.outage.Outage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Every exception that reaches the edge, as a problem. What it does not know is a defect: logged, and not told outside. */
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(ProblemException problem, HttpServletRequest request) {
        return Problems.answer(problem, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> body(HttpMessageNotReadableException e, HttpServletRequest request) {
        return Problems.answer(
                e.getCause() instanceof JacksonException json
                        ? unreadable(json)
                        : FieldErrors.of("body", "is missing or is not JSON"),
                request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> parameter(MissingServletRequestParameterException e, HttpServletRequest request) {
        return Problems.answer(FieldErrors.of(e.getParameterName(), "is missing"), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> parameter(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        // An id that is none names nothing: the same answer as for an unknown one.
        boolean inPath =
                e.getParameter().hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class);
        ProblemException problem = inPath
                ? ProblemException.notFound()
                : FieldErrors.of(
                        e.getName(), "is not " + expected(e.getParameter().getNestedParameterType()));
        return Problems.answer(problem, request);
    }

    /** A blank where an id belongs names nothing either. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> variable(MissingPathVariableException e, HttpServletRequest request) {
        return Problems.answer(ProblemException.notFound(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mediaType(HttpMediaTypeNotSupportedException e, HttpServletRequest request) {
        return Problems.answer(ProblemException.notJson(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> accept(HttpMediaTypeNotAcceptableException e, HttpServletRequest request) {
        String offered =
                e.getSupportedMediaTypes().stream().map(MediaType::toString).collect(Collectors.joining(", "));
        return Problems.answer(FieldErrors.of("Accept", "asks for none of what there is: " + offered), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> method(HttpRequestMethodNotSupportedException e, HttpServletRequest request) {
        ResponseEntity<ProblemDetail> answer = Problems.answer(
                new ProblemException(ProblemTypes.METHOD_NOT_ALLOWED, "This address knows no " + e.getMethod() + "."),
                request);
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(answer.getHeaders());
        headers.putAll(e.getHeaders());
        return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
    }

    @ExceptionHandler({NoHandlerFoundException.class, NoResourceFoundException.class})
    ResponseEntity<ProblemDetail> path(HttpServletRequest request) {
        return Problems.answer(ProblemException.notFound(), request);
    }

    /** The caller is gone: nobody reads an answer. */
    @ExceptionHandler
    void gone(ClientAbortException e) {
        LOG.debug("the caller closed the connection");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> outageOrDefect(Exception e, HttpServletRequest request) {
        if (Outage.causes(e)) {
            LOG.warn("no answer for {} {}: {}", request.getMethod(), request.getRequestURI(), e.getMessage());
            return Problems.answer(Problems.unavailable(), request);
        }
        LOG.error("request failed: {} {}", request.getMethod(), request.getRequestURI(), e);
        return Problems.answer(
                new ProblemException(
                        ProblemTypes.INTERNAL_ERROR, "Nothing was changed. The correlationId finds the cause."),
                request);
    }

    private static ProblemException unreadable(JacksonException e) {
        String field = JsonPath.of(e);
        if (e instanceof UnrecognizedPropertyException) {
            return FieldErrors.of(field, "is not known here");
        }
        return field.isEmpty()
                ? FieldErrors.of("body", "is not JSON" + JsonPath.line(e))
                : FieldErrors.of(field, JsonPath.expectation(e));
    }

    private static String expected(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "a date such as 2026-11-23";
            case "YearMonth" -> "a month such as 2026-11";
            case "UUID" -> "a UUID";
            case "int", "Integer", "long", "Long" -> "a whole number";
            default -> "valid";
        };
    }
}
