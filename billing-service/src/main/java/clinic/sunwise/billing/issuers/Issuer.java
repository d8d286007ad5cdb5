package clinic.sunwise.billing.issuers;

import clinic.sunwise.billing.tax.Country;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A clinic as the issuer of its invoices.
 *
 * @param country whose taxes it charges
 * @param zone whose calendar dates its sessions and documents
 * @param series first part of its invoices' numbers
 */
public record Issuer(String clinic, Letterhead letterhead, Country country, ZoneId zone, String series) {

    /** The clinic's day at this moment. */
    public LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }
}
