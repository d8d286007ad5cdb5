package clinic.sunwise.billing.deposits.http;

import clinic.sunwise.billing.deposits.Deposits;
import clinic.sunwise.billing.requests.Words;
import org.jspecify.annotations.Nullable;

/** Pays a deposit back. */
record ReturnRequest(
        @Nullable String method,
        @Nullable String till,
        @Nullable String reason) {

    /** How and why. Ends the request with {@code invalid-request} if that is no way. */
    Deposits.Movement checked(String by) {
        return DepositRequest.movement(method, till, Words.required(reason, "reason"), by);
    }
}
