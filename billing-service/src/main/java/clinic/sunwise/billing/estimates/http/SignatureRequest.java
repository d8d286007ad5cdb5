package clinic.sunwise.billing.estimates.http;

import clinic.sunwise.billing.estimates.Signature;
import clinic.sunwise.platform.problem.FieldErrors;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Signs an estimate.
 *
 * @param kind typed or drawn
 * @param content of a typed one the name, 2 to 200 characters; of a drawn one an SVG path of at most 40,000
 * @param documentSha256 of the document that was read, as the estimate's answer gives it
 */
record SignatureRequest(
        @Nullable String kind,
        @Nullable String content,
        @Nullable String documentSha256) {

    private static final Pattern SVG_PATH = Pattern.compile("M[0-9MLCQSTHVZmlcqsthvz., -]{3,40000}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** A signature whose fields are there and in their form. */
    record Checked(Signature.Kind kind, String content, String documentHash) {}

    /** The signature. Ends the request with {@code invalid-request} if it is not one. */
    Checked checked() {
        Optional<Signature.Kind> known = Optional.ofNullable(kind).flatMap(Signature.Kind::of);
        String text = content == null ? "" : content.strip();
        boolean drawn = known.equals(Optional.of(Signature.Kind.DRAWN));
        new FieldErrors()
                .check(known.isPresent(), "kind", "is neither typed nor drawn")
                .check(
                        drawn ? SVG_PATH.matcher(text).matches() : text.length() >= 2 && text.length() <= 200,
                        "content",
                        drawn ? "is not an SVG path" : "is not 2 to 200 characters")
                .check(
                        documentSha256 != null && HASH.matcher(documentSha256).matches(),
                        "documentSha256",
                        "is not 64 lower-case hexadecimal digits")
                .throwIfAny();
        return new Checked(known.orElseThrow(), text, Objects.requireNonNull(documentSha256));
    }
}
