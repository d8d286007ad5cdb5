package clinic.sunwise.billing.pricing.http;

import clinic.sunwise.billing.pricing.Order;
import clinic.sunwise.billing.pricing.orders.OrderRequest;
import clinic.sunwise.billing.tax.Purpose;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks what an order costs; the members beside the date are those of {@link OrderRequest}.
 *
 * @param date day of the session; today if absent
 */
record QuoteRequest(
        OrderRequest.@Nullable TreatmentRequest treatment,
        @Nullable LocalDate date,
        @Nullable String anaesthesia,
        @Nullable List<@Nullable String> addOns,
        @Nullable List<OrderRequest.@Nullable ProductRequest> products,
        @Nullable String practitionerGrade,
        @Nullable Integer sessions) {

    /** The order. Ends the request with {@code invalid-request} if it is not one. */
    Order order() {
        return new OrderRequest(treatment, anaesthesia, addOns, products, practitionerGrade, sessions)
                .order("", Purpose.AESTHETIC);
    }
}
