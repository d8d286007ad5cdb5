package clinic.sunwise.billing.tills.http;

import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.requests.AmountRequest;
import clinic.sunwise.billing.requests.Words;
import clinic.sunwise.billing.tills.CashClosings;
import clinic.sunwise.platform.problem.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * Closes a till's day.
 *
 * @param banked absent for nothing
 * @param reason of a difference
 */
record CashClosingRequest(
        @Nullable String till,
        @Nullable AmountRequest counted,
        @Nullable AmountRequest banked,
        @Nullable String reason) {

    /** The count. Ends the request with {@code invalid-request} if it is none. */
    CashClosings.Count checked(Issuer issuer, String by) {
        Money found = AmountRequest.paidTo(issuer, AmountRequest.notNegative(counted, "counted"), "counted");
        Money taken = banked == null ? Money.zero(found.currency()) : AmountRequest.notNegative(banked, "banked");
        if (taken.currency() != found.currency()) {
            throw FieldErrors.of("banked.currency", "is not that of counted, " + found.currency());
        }
        new FieldErrors()
                .check(taken.compareTo(found) <= 0, "banked.amount", "is more than was counted")
                .throwIfAny();
        return new CashClosings.Count(Words.till(till), found, taken, Words.text(reason, "reason"), by);
    }
}
