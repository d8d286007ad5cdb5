package clinic.sunwise.billing.invoices;

import java.util.Locale;

/**
 * An invoice's place in its series.
 *
 * @param sequence counts the invoices of an issuer's series and year from 1, without a gap
 */
public record InvoiceNumber(String series, int year, int sequence) {

    /** As it is printed: {@code UTR-2027-000001}. */
    public String text() {
        return String.format(Locale.ROOT, "%s-%d-%06d", series, year, sequence);
    }
}
