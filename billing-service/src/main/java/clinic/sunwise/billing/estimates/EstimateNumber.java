package clinic.sunwise.billing.estimates;

import java.util.Locale;

/**
 * An estimate's place among those of its issuer's year.
 *
 * @param sequence counts from 1, without a gap
 */
public record EstimateNumber(String series, int year, int sequence) {

    /** As it is printed: {@code E-PAR-2027-000001}. */
    public String text() {
        return String.format(Locale.ROOT, "E-%s-%d-%06d", series, year, sequence);
    }
}
