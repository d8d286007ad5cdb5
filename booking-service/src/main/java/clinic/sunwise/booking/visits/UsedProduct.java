package clinic.sunwise.booking.visits;

import java.math.BigDecimal;

/**
 * A product that was used on a patient.
 *
 * @param product its name, 1 to 100 characters
 * @param batch the maker's batch or lot, 1 to 60 characters, by which it is called back
 * @param quantity above 0, at most 10,000, at most three decimals
 */
public record UsedProduct(String product, String batch, BigDecimal quantity, ProductUnit unit) {

    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_BATCH = 60;
    public static final int MOST_DECIMALS = 3;
    public static final BigDecimal MOST = new BigDecimal(10_000);

    public UsedProduct {
        if (product.isBlank() || product.length() > LONGEST_NAME || batch.isBlank() || batch.length() > LONGEST_BATCH) {
            throw new IllegalArgumentException("a product has a name and a batch: " + product + ", " + batch);
        }
        if (quantity.signum() <= 0 || quantity.compareTo(MOST) > 0 || quantity.scale() > MOST_DECIMALS) {
            throw new IllegalArgumentException("of a product more than 0 and at most 10000 is used, not " + quantity);
        }
    }
}
