package clinic.sunwise.platform.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with a request, so that it can be corrected in one go. */
public final class FieldErrors {

    private static final Pattern CODE = Pattern.compile("(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*");

    private final List<FieldError> errors = new ArrayList<>();

    /** One error of one field. */
    public static ProblemException of(String field, String message) {
        return new FieldErrors().add(field, message).problem();
    }

    public FieldErrors add(String field, String message) {
        errors.add(new FieldError(field, message));
        return this;
    }

    /** Adds the error if the condition does not hold. */
    public FieldErrors check(boolean holds, String field, String message) {
        return holds ? this : add(field, message);
    }

    /** Adds an error if there is no value. */
    public FieldErrors require(@Nullable Object value, String field) {
        return check(value != null, field, "is missing");
    }

    /** Adds an error unless the value is a code as {@code contracts/} writes them: kebab-case, 1 to 60 characters. */
    public FieldErrors requireCode(@Nullable String value, String field) {
        return value == null
                ? add(field, "is missing")
                : check(CODE.matcher(value).matches(), field, "is not a code such as whole-face");
    }

    public boolean isEmpty() {
        return errors.isEmpty();
    }

    /** Ends the request with {@code invalid-request} if there was any error. */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw problem();
        }
    }

    private ProblemException problem() {
        FieldError first = errors.getFirst();
        return new ProblemException(
                ProblemTypes.INVALID_REQUEST,
                "'" + first.field() + "' " + first.message() + (errors.size() > 1 ? "; errors[] lists all." : "."),
                Map.of("errors", List.copyOf(errors)));
    }
}
