package clinic.sunwise.billing.pricing;

import java.time.LocalDate;
import java.util.List;

/** The published price lists of all clinics. */
public interface PriceListStore {

    /** All lists of the clinic; none if it has published none. */
    PriceLists ofClinic(String clinic);

    /** Waits until nobody else publishes for this clinic, until the end of the running transaction. */
    void lock(String clinic);

    /**
     * Adds a list, which is final from then on.
     *
     * @return the version that it got: one more than the clinic's highest
     */
    int publish(String clinic, LocalDate effectiveFrom, List<Price> prices, Terms terms);
}
