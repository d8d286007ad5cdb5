package clinic.sunwise.billing.packages.http;

import clinic.sunwise.billing.requests.Words;
import org.jspecify.annotations.Nullable;

/**
 * Closes a package.
 *
 * @param reason 1 to 500 characters
 */
record ClosingRequest(@Nullable String reason) {

    /** The reason. Ends the request with {@code invalid-request} if there is none. */
    String checked() {
        return Words.required(reason, "reason");
    }
}
