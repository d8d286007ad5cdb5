package clinic.sunwise.billing.pricing;

/** Waits for price lists. */
public interface PriceListReader {

    /** The clinic has a new list, which is in the database already. */
    void published(String clinic);
}
