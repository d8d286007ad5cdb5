package clinic.sunwise.billing.exports.archive;

import clinic.sunwise.billing.exports.BookRows;
import clinic.sunwise.billing.exports.datev.DatevNumbers;
import clinic.sunwise.billing.exports.datev.DatevWriter;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.tax.Country;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * The books of days within one fiscal year as a batch for DATEV.
 *
 * @param written when; the same moment makes the same file
 */
public record DatevBooks(Issuer issuer, DatevNumbers numbers, LocalDate first, LocalDate last, Instant written) {

    /** As DATEV expects a batch to be called. */
    public static String fileName(String period) {
        return "EXTF_Buchungsstapel_" + period + ".csv";
    }

    public void write(BookRows rows, Appendable out) throws IOException {
        DatevWriter datev = new DatevWriter(out);
        datev.head(new DatevWriter.Batch(
                numbers.consultant(),
                numbers.client(),
                first,
                last,
                LocalDateTime.ofInstant(written, issuer.zone()),
                issuer.country() == Country.RU ? "RUB" : "EUR"));
        rows.postings(issuer.clinic(), first, last, datev::posting);
        datev.end();
    }
}
