package clinic.sunwise.gateway.problem;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The problems that the gateway itself answers, as listed in {@code contracts/problems.yaml}. */
public enum GatewayProblem {
    INVALID_REQUEST(400, "The request is not valid"),
    UNAUTHENTICATED(401, "Sign in first"),
    SIGN_IN_REFUSED(401, "That does not fit"),
    FORBIDDEN(403, "Not allowed for this role"),
    SIGN_IN_TOO_OLD(403, "Sign in anew for this"),
    NOT_FOUND(404, "Not found"),
    LAST_SECOND_FACTOR(409, "It is the only second factor"),
    INVITATION_EXPIRED(410, "The invitation cannot be used any more"),
    TOO_LARGE(413, "The request is too large"),
    TOO_MANY_REQUESTS(429, "Too many tries"),
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
        private final transient @Nullable Duration retryAfter;

        public Refusal(GatewayProblem problem, String detail, FieldError... errors) {
            this(problem, detail, null, errors);
        }

        private Refusal(GatewayProblem problem, String detail, @Nullable Duration retryAfter, FieldError... errors) {
            super(detail, null, false, false);
            this.problem = problem;
            this.errors = List.of(errors);
            this.retryAfter = retryAfter;
        }

        /** One field is wrong. */
        public static Refusal of(String field, String message) {
            return new Refusal(INVALID_REQUEST, "'" + field + "' " + message + ".", new FieldError(field, message));
        }

        /** The same answer for what does not exist and what the caller may not know of. */
        public static Refusal notFound() {
            return new Refusal(NOT_FOUND, "There is nothing here that you may see.");
        }

        /** Tried too often; worth trying again after that time. */
        public static Refusal tooMany(Duration retryAfter) {
            return new Refusal(
                    TOO_MANY_REQUESTS, "Try again in " + Math.max(1, retryAfter.toMinutes()) + " minutes.", retryAfter);
        }

        public GatewayProblem problem() {
            return problem;
        }

        Optional<Duration> retryAfter() {
            return Optional.ofNullable(retryAfter);
        }

        List<FieldError> errors() {
            return errors;
        }

        String detail() {
            return String.valueOf(getMessage());
        }
    }
}
