package clinic.sunwise.billing.deposits.http;

import clinic.sunwise.billing.deposits.Deposits;
import clinic.sunwise.billing.requests.Words;
import clinic.sunwise.platform.problem.FieldErrors;
import org.jspecify.annotations.Nullable;

/** Pays a deposit back. */
record ReturnRequest(
        @Nullable String method,
        @Nullable String till,
        @Nullable String reason) {

    /** How and why. Ends the request with {@code invalid-request} if that is no way. */
    Deposits.Movement checked(String by) {
        String why = Words.text(reason, "reason");
        if (why.isEmpty()) {
            throw FieldErrors.of("reason", "is missing");
        }
        return DepositRequest.movement(method, till, why, by);
    }
}
