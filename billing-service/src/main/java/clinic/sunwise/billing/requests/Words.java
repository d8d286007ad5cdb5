package clinic.sunwise.billing.requests;

import clinic.sunwise.platform.problem.FieldErrors;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts as requests have them. */
public final class Words {

    private static final Pattern TILL = Pattern.compile("(?=.{1,40}$)[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 500;

    private Words() {}

    /** What somebody wrote, of at most 500 characters; empty if nothing. Ends the request with {@code invalid-request} if longer. */
    public static String text(@Nullable String text, String field) {
        String words = Optional.ofNullable(text).orElse("").strip();
        new FieldErrors()
                .check(words.length() <= LONGEST, field, "is longer than " + LONGEST + " characters")
                .throwIfAny();
        return words;
    }

    /** The same, which has to be there. */
    public static String required(@Nullable String text, String field) {
        String words = text(text, field);
        if (words.isEmpty()) {
            throw FieldErrors.of(field, "is missing");
        }
        return words;
    }

    /** The name of a till. Ends the request with {@code invalid-request} if it is none. */
    public static String till(@Nullable String till) {
        if (till == null || !TILL.matcher(till).matches()) {
            throw FieldErrors.of("till", "is not the name of a till such as front-desk");
        }
        return till;
    }
}
