package clinic.sunwise.billing.exports;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;

/** The rows of a clinic's exports of one month, by day of issue and number. */
public interface ExportRows {

    /** One row for each invoice, with the columns of {@link MonthlyExport#INVOICES}. */
    void invoices(String clinic, YearMonth month, Sink sink) throws IOException;

    /** One row for each line, with the columns of {@link MonthlyExport#LINES}. */
    void lines(String clinic, YearMonth month, Sink sink) throws IOException;

    /** One row for each credit note, with the columns of {@link MonthlyExport#CREDIT_NOTES}. */
    void creditNotes(String clinic, YearMonth month, Sink sink) throws IOException;

    /** One row for each payment, refund and allocation, with the columns of {@link MonthlyExport#PAYMENTS}. */
    void payments(String clinic, YearMonth month, Sink sink) throws IOException;

    /** One row for each currency, category and rate, with the columns of {@link MonthlyExport#VAT_SUMMARY}. */
    void vatSummary(String clinic, YearMonth month, Sink sink) throws IOException;

    /** Takes the rows one at a time, so that they need not fit into memory. */
    interface Sink {

        void row(List<?> cells) throws IOException;
    }
}
