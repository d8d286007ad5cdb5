package clinic.sunwise.billing.fees.http;

import clinic.sunwise.billing.fees.FeePolicy;
import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.requests.AmountRequest;
import clinic.sunwise.billing.requests.Days;
import clinic.sunwise.platform.problem.FieldErrors;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sets a policy.
 *
 * @param effectiveFrom today or later: what was stated at a booking stays
 * @param lateCancellation absent if nothing is asked for, as all amounts
 */
record FeePolicyRequest(
        @Nullable LocalDate effectiveFrom,
        @Nullable AmountRequest lateCancellation,
        @Nullable AmountRequest noShow,
        @Nullable AmountRequest deposit) {

    /**
     * The policy. Ends the request with {@code invalid-request} if it is none.
     *
     * @param currency of the clinic's prices
     */
    FeePolicy checked(String clinic, LocalDate today, Currency currency) {
        new FieldErrors()
                .check(
                        effectiveFrom != null && !effectiveFrom.isBefore(today) && Days.isKnown(effectiveFrom),
                        "effectiveFrom",
                        "is not between today and " + Days.LAST)
                .throwIfAny();
        return new FeePolicy(
                clinic,
                Objects.requireNonNull(effectiveFrom),
                amount(lateCancellation, "lateCancellation", currency),
                amount(noShow, "noShow", currency),
                amount(deposit, "deposit", currency));
    }

    private static @Nullable Money amount(@Nullable AmountRequest asked, String field, Currency currency) {
        if (asked == null) {
            return null;
        }
        Money amount = AmountRequest.positive(asked, field);
        if (amount.currency() != currency) {
            throw FieldErrors.of(field + ".currency", "is not that of the clinic's prices, " + currency);
        }
        return amount;
    }
}
