package clinic.sunwise.billing.pricing.http;

import clinic.sunwise.billing.pricing.PublicationCheck;
import clinic.sunwise.platform.problem.FieldErrors;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Publishes a draft.
 *
 * @param corrects version of the same day that it takes the place of; absent for none
 * @param discontinues whether it may leave out what the list before it prices; not if absent
 */
record PublicationRequest(
        @Nullable LocalDate effectiveFrom,
        @Nullable Integer corrects,
        @Nullable Boolean discontinues) {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    PublicationCheck.Wish wish() {
        new FieldErrors()
                .require(effectiveFrom, "effectiveFrom")
                .check(
                        effectiveFrom == null || (!effectiveFrom.isBefore(FIRST) && !effectiveFrom.isAfter(LAST)),
                        "effectiveFrom",
                        "is not between " + FIRST + " and " + LAST)
                .throwIfAny();
        return new PublicationCheck.Wish(
                Objects.requireNonNull(effectiveFrom), corrects, Boolean.TRUE.equals(discontinues));
    }
}
