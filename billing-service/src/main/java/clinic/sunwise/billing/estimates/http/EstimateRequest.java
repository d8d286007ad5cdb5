package clinic.sunwise.billing.estimates.http;

import clinic.sunwise.billing.estimates.Estimates;
import clinic.sunwise.billing.estimates.Language;
import clinic.sunwise.billing.pricing.orders.OrderRequest;
import clinic.sunwise.billing.pricing.orders.PurposeRequest;
import clinic.sunwise.billing.tax.Purpose;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import clinic.sunwise.platform.problem.ProblemTypes;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Hands an estimate over.
 *
 * @param language en, es, fr, nl or ru
 * @param validDays 16 to 365, so that there is a day left after the reflection that France asks for; 90 if absent
 * @param purpose what it is for, by a clinician; aesthetic if absent
 */
record EstimateRequest(
        @Nullable UUID patientId,
        @Nullable String language,
        @Nullable Integer validDays,
        @Nullable OrderRequest order,
        @Nullable PurposeRequest purpose) {

    private static final int USUAL_DAYS = 90;

    /** The wish. Ends the request with {@code invalid-request} if it is not one, or with {@code forbidden}. */
    Estimates.Wish wish(Caller caller) {
        if (purpose != null && caller.role() != Role.CLINICIAN) {
            throw new ProblemException(ProblemTypes.FORBIDDEN, "Only a clinician can say what a treatment is for.");
        }
        Optional<Language> known = Optional.ofNullable(language).flatMap(Language::of);
        int days = validDays == null ? USUAL_DAYS : validDays;
        new FieldErrors()
                .require(patientId, "patientId")
                .check(known.isPresent(), "language", "is none of en, es, fr, nl, ru")
                .check(days >= 16 && days <= 365, "validDays", "is not between 16 and 365")
                .require(order, "order")
                .throwIfAny();
        return new Estimates.Wish(
                Objects.requireNonNull(patientId),
                known.orElseThrow(),
                Objects.requireNonNull(order)
                        .order("order.", purpose == null ? Purpose.AESTHETIC : purpose.purpose(caller.name())),
                days);
    }
}
