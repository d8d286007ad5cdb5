package clinic.sunwise.billing.estimates;

/** Tells the world, if and only if the running transaction commits. */
public interface EstimateAnnouncements {

    /** The estimate was handed over, or has changed its state by the event of this type. */
    void tell(String event, Estimate estimate);
}
