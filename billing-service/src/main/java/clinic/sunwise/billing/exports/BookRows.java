package clinic.sunwise.billing.exports;

import java.io.IOException;
import java.time.LocalDate;

/** The books as exports want them. */
public interface BookRows {

    /** Whether there is any entry from the first to the last day, both included. */
    boolean hasEntries(String clinic, LocalDate first, LocalDate last);

    /** One row for each posting of these days, by number of the entry, with the 18 columns of the FEC. */
    void postings(String clinic, LocalDate first, LocalDate last, ExportRows.Sink sink) throws IOException;
}
