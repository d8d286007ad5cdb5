package clinic.sunwise.platform.problem;

import java.net.URI;

/**
 * A kind of problem, as listed in {@code contracts/problems.yaml}.
 *
 * @param code stable, kebab-case; never reused for another meaning
 * @param status the HTTP status that it is answered with
 */
public record ProblemType(String code, int status, String title) {

    /** The {@code type} member of the answer. */
    public URI uri() {
        return URI.create("urn:sunwise:problem:" + code);
    }
}
