package clinic.sunwise.booking.revisions.http;

import clinic.sunwise.platform.problem.FieldErrors;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A protocol as somebody writes it.
 *
 * @param text YAML, at most {@value #MOST_CHARACTERS} characters
 */
record DraftBody(@Nullable String text) {

    static final int MOST_CHARACTERS = 50_000;

    String checked() {
        new FieldErrors().require(text, "text").throwIfAny();
        String written = Objects.requireNonNull(text);
        new FieldErrors()
                .check(!written.isBlank(), "text", "is empty")
                .check(written.length() <= MOST_CHARACTERS, "text", "has more than " + MOST_CHARACTERS + " characters")
                .throwIfAny();
        return written;
    }
}
