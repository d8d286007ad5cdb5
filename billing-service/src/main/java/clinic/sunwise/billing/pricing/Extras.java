package clinic.sunwise.billing.pricing;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What goes with a treatment and has a say in its price.
 *
 * @param anaesthesia null for none
 * @param addOns mask, serum, preparatory peel course and the like, each once
 * @param products that are taken home, each code once
 * @param grade of the practitioner; null if it is not known yet
 * @param sessions of the course that the treatment belongs to; 1 for a treatment by itself
 */
public record Extras(
        @Nullable String anaesthesia,
        List<String> addOns,
        List<Sale> products,
        @Nullable String grade,
        int sessions) {

    /** Nothing but the treatment. */
    public static final Extras NONE = new Extras(null, List.of(), List.of(), null, 1);

    /**
     * A number of one product.
     *
     * @param quantity 1 to 100
     */
    public record Sale(String product, int quantity) {

        public Sale {
            if (quantity < 1 || quantity > 100) {
                throw new IllegalArgumentException("1 to 100 of a product are sold, not " + quantity);
            }
        }

        /** So many of what has this name, as a line says it. */
        String text(String name) {
            return quantity == 1 ? name : times() + name;
        }

        /** The name in a line's text of so many. */
        String name(String text) {
            return quantity == 1 ? text : text.substring(times().length());
        }

        private String times() {
            return quantity + " × ";
        }
    }

    public Extras {
        addOns = List.copyOf(addOns);
        products = List.copyOf(products);
        if (sessions < 1) {
            throw new IllegalArgumentException("a course has at least one session, not " + sessions);
        }
        if (Set.copyOf(addOns).size() != addOns.size() || distinctProducts(products) != products.size()) {
            throw new IllegalArgumentException("each add-on and product is named once: " + addOns + " " + products);
        }
    }

    private static long distinctProducts(List<Sale> products) {
        return products.stream().map(Sale::product).distinct().count();
    }
}
