package clinic.sunwise.gateway.problem;

import java.util.List;
import java.util.Locale;

/** The problems that the gateway itself answers, as listed in {@code contracts/problems.yaml}. */
public enum GatewayProblem {
    INVALID_REQUEST(400, "The request is not valid"),
    UNAUTHENTICATED(401, "Sign in first"),
    NOT_FOUND(404, "Not found"),
    TOO_LARGE(413, "The request is too large"),
    INTERNAL_ERROR(500, "Something went wrong"),
    UNAVAILABLE(503, "Not available at the moment"),
    TIMEOUT(504, "No answer in time");

    private final int status;
    private final String title;

    GatewayProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The last part of its type. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is wrong with one field or parameter. */
    public record FieldError(String field, String message) {}

    /** Ends a request. */
    public static final class Refusal extends RuntimeException {

        private final transient GatewayProblem problem;
        private final transient List<FieldError> errors;

        public Refusal(GatewayProblem problem, String detail, FieldError... errors) {
            super(detail, null, false, false);
            this.problem = problem;
            this.errors = List.of(errors);
        }

        public GatewayProblem problem() {
            return problem;
        }

        List<FieldError> errors() {
            return errors;
        }

        String detail() {
            return String.valueOf(getMessage());
        }
    }
}
