package clinic.sunwise.platform.problem;

/** The problems that every service can have. */
public final class ProblemTypes {

    public static final ProblemType INVALID_REQUEST =
            new ProblemType("invalid-request", 400, "The request is not valid");
    public static final ProblemType IDEMPOTENCY_KEY_MISSING =
            new ProblemType("idempotency-key-missing", 400, "An Idempotency-Key is needed");
    public static final ProblemType UNAUTHENTICATED = new ProblemType("unauthenticated", 401, "Sign in first");
    public static final ProblemType FORBIDDEN = new ProblemType("forbidden", 403, "Not allowed for this role");
    public static final ProblemType NOT_FOUND = new ProblemType("not-found", 404, "Not found");
    public static final ProblemType METHOD_NOT_ALLOWED =
            new ProblemType("method-not-allowed", 405, "Method not allowed");
    public static final ProblemType UNSUPPORTED_MEDIA_TYPE =
            new ProblemType("unsupported-media-type", 415, "Send JSON");
    public static final ProblemType IDEMPOTENCY_KEY_REUSED =
            new ProblemType("idempotency-key-reused", 422, "The Idempotency-Key was used for another request");
    public static final ProblemType EVENT_NOT_PROCESSED =
            new ProblemType("event-not-processed", 422, "The event still cannot be processed");
    public static final ProblemType INTERNAL_ERROR = new ProblemType("internal-error", 500, "Something went wrong");
    public static final ProblemType UNAVAILABLE = new ProblemType("unavailable", 503, "Not available at the moment");

    private ProblemTypes() {}
}
