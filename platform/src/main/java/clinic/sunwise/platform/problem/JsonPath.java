package clinic.sunwise.platform.problem;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.MismatchedInputException;

/** Where in a body the parser stopped, in the words of the sender. */
final class JsonPath {

    private JsonPath() {}

    /** Such as {@code treatment.areas[1]}; empty where the body is not JSON at all. */
    static String of(JacksonException e) {
        return e.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    /** What the field should have been. */
    static String expectation(JacksonException e) {
        if (e.getCause() instanceof IllegalArgumentException ownCheck && ownCheck.getMessage() != null) {
            return ownCheck.getMessage();
        }
        return e instanceof MismatchedInputException mismatch
                ? "is not " + expected(mismatch.getTargetType())
                : "is not valid";
    }

    /** Where a body is no JSON; empty where that is not known, as of one that is nested too deeply. */
    static String line(JacksonException e) {
        @Nullable TokenStreamLocation place = e.getLocation();
        return place == null ? "" : ", at line " + place.getLineNr();
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "valid";
        }
        if (type == LocalDate.class) {
            return "a date such as 2026-11-23";
        }
        if (type == OffsetDateTime.class) {
            return "a time such as 2026-11-23T09:00:00+01:00";
        }
        return "a valid " + type.getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }
}
