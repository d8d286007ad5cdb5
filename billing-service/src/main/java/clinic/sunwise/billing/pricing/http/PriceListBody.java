package clinic.sunwise.billing.pricing.http;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a price list says, on the wire, in both directions.
 *
 * @param currency of all its prices
 */
record PriceListBody(
        @Nullable String currency,
        @Nullable List<PriceBody> prices,
        @Nullable List<ExtraBody> anaesthesia,
        @Nullable List<ExtraBody> addOns,
        @Nullable List<ProductBody> products,
        @Nullable List<SupplementBody> gradeSupplements,
        @Nullable List<DiscountBody> courseDiscounts,
        @Nullable List<PromotionBody> promotions) {

    record PriceBody(
            @Nullable String protocol,
            @Nullable String technique,
            @Nullable String depth,
            @Nullable String area,
            @Nullable Amount gross) {}

    record ExtraBody(
            @Nullable String protocol,
            @Nullable String code,
            @Nullable Amount gross) {}

    record ProductBody(
            @Nullable String code,
            @Nullable String name,
            @Nullable Amount gross) {}

    record SupplementBody(@Nullable String grade, @Nullable String percent) {}

    record DiscountBody(
            @Nullable String protocol,
            @Nullable Integer fromSessions,
            @Nullable String percent) {}

    record PromotionBody(
            @Nullable String code,
            @Nullable String protocol,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            @Nullable String percent) {}

    /** An exact amount as decimal text. */
    record Amount(@Nullable String amount, @Nullable String currency) {}
}
