package clinic.sunwise.billing.packages.http;

import clinic.sunwise.billing.packages.Packages;
import clinic.sunwise.billing.pricing.Order;
import clinic.sunwise.billing.pricing.orders.OrderRequest;
import clinic.sunwise.billing.requests.Days;
import clinic.sunwise.billing.tax.Purpose;
import clinic.sunwise.platform.problem.FieldErrors;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sells a package.
 *
 * @param order one session; its {@code sessions}, 2 to 100, are those of the package
 * @param validDays for how many days after today sessions can be used, 1 to 1825; 365 if absent
 * @param lastSessionFrom the first day on which the last session may take place, as the plan of the course says
 * @param expiryConfirmed that the patient knows that the package expires before that day
 */
record PackageRequest(
        @Nullable UUID patientId,
        @Nullable OrderRequest order,
        @Nullable Integer validDays,
        @Nullable LocalDate lastSessionFrom,
        @Nullable Boolean expiryConfirmed) {

    private static final int USUAL_DAYS = 365;
    private static final int MOST_DAYS = 1825;

    /** The wish. Ends the request with {@code invalid-request} if it is not one. */
    Packages.Wish wish(String by) {
        int days = validDays == null ? USUAL_DAYS : validDays;
        new FieldErrors()
                .require(patientId, "patientId")
                .require(order, "order")
                .check(days >= 1 && days <= MOST_DAYS, "validDays", "is not between 1 and " + MOST_DAYS)
                .check(
                        lastSessionFrom == null || Days.isKnown(lastSessionFrom),
                        "lastSessionFrom",
                        "is not between " + Days.FIRST + " and " + Days.LAST)
                .throwIfAny();
        Order checked = Objects.requireNonNull(order).order("order.", Purpose.AESTHETIC);
        new FieldErrors()
                .check(checked.extras().sessions() >= 2, "order.sessions", "is not between 2 and 100")
                .check(
                        checked.extras().products().isEmpty(),
                        "order.products",
                        "are not sold in advance: they are taken home and paid with a visit")
                .throwIfAny();
        return new Packages.Wish(
                Objects.requireNonNull(patientId),
                checked,
                days,
                lastSessionFrom,
                Boolean.TRUE.equals(expiryConfirmed),
                by);
    }
}
