package clinic.sunwise.platform.paging;

import clinic.sunwise.platform.problem.FieldErrors;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The place after which the next page begins, opaque to callers.
 *
 * @param parts values of the columns that the list is ordered by
 */
public record Cursor(List<String> parts) {

    private static final String SEPARATOR = "\u001f";

    public Cursor {
        parts = List.copyOf(parts);
    }

    public static Cursor at(Object... parts) {
        return new Cursor(List.of(parts).stream().map(Object::toString).toList());
    }

    String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads what {@link Page#next} gave; empty for the first page. Ends the request with {@code invalid-request} if it is
     * not a cursor of this list.
     *
     * @param size number of parts that this list's cursors have
     */
    public static Optional<Cursor> decode(@Nullable String encoded, int size) {
        if (encoded == null) {
            return Optional.empty();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            Cursor cursor = new Cursor(List.of(text.split(SEPARATOR, -1)));
            if (cursor.parts.size() == size) {
                return Optional.of(cursor);
            }
        } catch (IllegalArgumentException e) {
            throw notACursor();
        }
        throw notACursor();
    }

    /** Ends the request with {@code invalid-request} unless the limit is 1 to 200. */
    public static void checkLimit(int limit) {
        if (limit < 1 || limit > 200) {
            throw FieldErrors.of("limit", "is not between 1 and 200");
        }
    }

    private static RuntimeException notACursor() {
        return FieldErrors.of("cursor", "is not a cursor of this list");
    }
}
