package clinic.sunwise.booking.visits.http;

import clinic.sunwise.booking.visits.ProductUnit;
import clinic.sunwise.booking.visits.UsedProduct;
import clinic.sunwise.booking.visits.VisitRecord;
import clinic.sunwise.booking.visits.Visits;
import clinic.sunwise.platform.problem.FieldErrors;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is written of a session, in a request of which nothing is sure. */
record WrittenBody(
        @Nullable List<@Nullable ProductBody> products,
        @Nullable String notes) {

    private static final int LONGEST_NOTES = 2000;

    /**
     * A product that was used.
     *
     * @param batch the maker's batch or lot
     * @param unit ml, mg, g, piece or unit
     */
    record ProductBody(
            @Nullable String product,
            @Nullable String batch,
            @Nullable BigDecimal quantity,
            @Nullable String unit) {

        static ProductBody of(UsedProduct used) {
            return new ProductBody(
                    used.product(), used.batch(), used.quantity(), used.unit().code());
        }

        private void check(String field, FieldErrors errors) {
            text(product, UsedProduct.LONGEST_NAME, field + ".product", errors);
            text(batch, UsedProduct.LONGEST_BATCH, field + ".batch", errors);
            errors.require(quantity, field + ".quantity")
                    .check(
                            quantity == null || (quantity.signum() > 0 && quantity.compareTo(UsedProduct.MOST) <= 0),
                            field + ".quantity",
                            "is not above 0 and at most " + UsedProduct.MOST)
                    .check(
                            quantity == null || quantity.stripTrailingZeros().scale() <= UsedProduct.MOST_DECIMALS,
                            field + ".quantity",
                            "has more than " + UsedProduct.MOST_DECIMALS + " decimals")
                    .require(unit, field + ".unit")
                    .check(
                            unit == null || ProductUnit.of(unit).isPresent(),
                            field + ".unit",
                            "is not ml, mg, g, piece or unit");
        }

        private static void text(@Nullable String text, int longest, String field, FieldErrors errors) {
            errors.require(text, field)
                    .check(text == null || !text.isBlank(), field, "is empty")
                    .check(
                            text == null || text.strip().length() <= longest,
                            field,
                            "has more than " + longest + " characters")
                    .check(
                            text == null || text.chars().noneMatch(Character::isISOControl),
                            field,
                            "has a control character");
        }

        private UsedProduct read() {
            BigDecimal exact = Objects.requireNonNull(quantity).stripTrailingZeros();
            return new UsedProduct(
                    Objects.requireNonNull(product).strip(),
                    Objects.requireNonNull(batch).strip(),
                    exact.setScale(Math.max(exact.scale(), 0)),
                    ProductUnit.of(Objects.requireNonNull(unit)).orElseThrow());
        }

        private String key() {
            return (String.valueOf(product).strip()
                            + '\n'
                            + String.valueOf(batch).strip())
                    .toLowerCase(Locale.ROOT);
        }
    }

    /** What is written; every mistake is reported under its field's name, such as {@code products[0].batch}. */
    Visits.Written checked() {
        FieldErrors errors = new FieldErrors();
        List<@Nullable ProductBody> used = products == null ? List.of() : products;
        String text = notes == null ? "" : notes.strip();
        errors.check(text.length() <= LONGEST_NOTES, "notes", "has more than " + LONGEST_NOTES + " characters")
                .check(
                        used.size() <= VisitRecord.MOST_PRODUCTS,
                        "products",
                        "are more than " + VisitRecord.MOST_PRODUCTS)
                .throwIfAny();
        Set<String> seen = new HashSet<>();
        List<ProductBody> sound = new ArrayList<>();
        for (int place = 0; place < used.size(); place++) {
            ProductBody each = used.get(place);
            String field = "products[" + place + "]";
            if (each == null) {
                errors.add(field, "is missing");
            } else {
                each.check(field, errors);
                errors.check(seen.add(each.key()), field, "is there already, with the same batch");
                sound.add(each);
            }
        }
        errors.throwIfAny();
        return new Visits.Written(sound.stream().map(ProductBody::read).toList(), text);
    }
}
