package clinic.sunwise.platform.problem;

import java.util.Map;

/**
 * A request that is answered with a problem. Thrown inside a transaction it undoes what the request has done so far.
 *
 * <p>Not for what a rule decides: a decision is a value, which becomes a problem at the edge.
 */
public final class ProblemException extends RuntimeException {

    private final transient ProblemType type;
    private final transient Map<String, ?> properties;

    /**
     * With further members.
     *
     * @param detail for the person who reads it: what is wrong and what to do
     * @param properties further members of the answer
     */
    public ProblemException(ProblemType type, String detail, Map<String, ?> properties) {
        super(detail, null, false, false);
        this.type = type;
        this.properties = Map.copyOf(properties);
    }

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, Map.of());
    }

    /** The same answer for what does not exist and what the caller may not know of. */
    public static ProblemException notFound() {
        return new ProblemException(ProblemTypes.NOT_FOUND, "There is nothing here that you may see.");
    }

    /** The answer to a body of another type. */
    static ProblemException notJson() {
        return new ProblemException(ProblemTypes.UNSUPPORTED_MEDIA_TYPE, "Send the body as application/json.");
    }

    public ProblemType type() {
        return type;
    }

    public Map<String, ?> properties() {
        return properties;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
