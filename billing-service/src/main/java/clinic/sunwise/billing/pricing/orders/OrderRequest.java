package clinic.sunwise.billing.pricing.orders;

import clinic.sunwise.billing.pricing.Extras;
import clinic.sunwise.billing.pricing.Order;
import clinic.sunwise.billing.pricing.Treatment;
import clinic.sunwise.billing.tax.Purpose;
import clinic.sunwise.platform.problem.FieldErrors;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be priced.
 *
 * @param anaesthesia none if absent
 * @param sessions of the course, 1 to 100; 1 if absent
 */
public record OrderRequest(
        @Nullable TreatmentRequest treatment,
        @Nullable String anaesthesia,
        @Nullable List<@Nullable String> addOns,
        @Nullable List<@Nullable ProductRequest> products,
        @Nullable String practitionerGrade,
        @Nullable Integer sessions) {

    public record TreatmentRequest(
            @Nullable String protocol,
            @Nullable String technique,
            @Nullable String depth,
            @Nullable List<@Nullable String> areas) {}

    /**
     * A number of one product.
     *
     * @param quantity 1 to 100; 1 if absent
     */
    public record ProductRequest(
            @Nullable String product, @Nullable Integer quantity) {}

    /**
     * The order. Ends the request with {@code invalid-request} if it is not one.
     *
     * @param at where the order stands in the request, such as {@code order.}
     */
    public Order order(String at, Purpose purpose) {
        Treatment checked = treatment(at + "treatment");
        new FieldErrors()
                .check(
                        sessions == null || (sessions >= 1 && sessions <= 100),
                        at + "sessions",
                        "is not between 1 and 100")
                .throwIfAny();
        return new Order(
                checked,
                purpose,
                new Extras(
                        anaesthesia == null ? null : code(anaesthesia, at + "anaesthesia"),
                        addOns == null ? List.of() : codes(addOns, at + "addOns"),
                        products == null ? List.of() : sales(products, at + "products"),
                        practitionerGrade == null ? null : code(practitionerGrade, at + "practitionerGrade"),
                        sessions == null ? 1 : sessions));
    }

    private Treatment treatment(String at) {
        TreatmentRequest asked = treatment;
        if (asked == null) {
            throw FieldErrors.of(at, "is missing");
        }
        return new Treatment(
                code(asked.protocol(), at + ".protocol"),
                code(asked.technique(), at + ".technique"),
                code(asked.depth(), at + ".depth"),
                areas(asked.areas(), at + ".areas"));
    }

    private static List<String> areas(@Nullable List<@Nullable String> areas, String at) {
        if (areas == null || areas.isEmpty()) {
            throw FieldErrors.of(at, "names no area");
        }
        return codes(areas, at);
    }

    private static List<Extras.Sale> sales(List<@Nullable ProductRequest> products, String at) {
        FieldErrors errors = new FieldErrors();
        Map<String, Extras.Sale> checked = new LinkedHashMap<>();
        for (int i = 0; i < products.size(); i++) {
            ProductRequest each = products.get(i);
            String product = code(each == null ? null : each.product(), at + "[" + i + "].product");
            int quantity = each == null || each.quantity() == null ? 1 : each.quantity();
            if (quantity < 1 || quantity > 100) {
                errors.add(at + "[" + i + "].quantity", "is not between 1 and 100");
            } else if (checked.put(product, new Extras.Sale(product, quantity)) != null) {
                errors.add(at + "[" + i + "].product", "is named twice");
            }
        }
        errors.throwIfAny();
        return List.copyOf(checked.values());
    }

    private static List<String> codes(List<@Nullable String> codes, String at) {
        Set<String> checked = new LinkedHashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            String field = at + "[" + i + "]";
            if (!checked.add(code(codes.get(i), field))) {
                throw FieldErrors.of(field, "is named twice");
            }
        }
        return List.copyOf(checked);
    }

    private static String code(@Nullable String code, String field) {
        new FieldErrors().requireCode(code, field).throwIfAny();
        return Objects.requireNonNull(code);
    }
}
