package clinic.sunwise.booking.visits;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is written of a completed session. A correction says the whole anew.
 *
 * @param products at most {@link #MOST_PRODUCTS}, in the order in which they were written
 * @param notes may be empty
 * @param reason why it was corrected; empty for the first, which was written when the session was completed
 */
public record VisitRecord(List<UsedProduct> products, String notes, Optional<String> reason, String by, Instant at) {

    public static final int MOST_PRODUCTS = 30;

    public VisitRecord {
        products = List.copyOf(products);
        if (products.size() > MOST_PRODUCTS) {
            throw new IllegalArgumentException("at most " + MOST_PRODUCTS + " products are used");
        }
    }
}
