package clinic.sunwise.billing.recipients;

/** Waits for recipients. */
public interface RecipientReader {

    /** The clinic has been told whom the invoices of one of its patients name; what was committed can be read. */
    void recipientNamed(String clinic);
}
