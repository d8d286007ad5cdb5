package clinic.sunwise.billing.exports;

import java.io.IOException;
import java.util.List;

/** The rows of a clinic's exports, by day of issue and number. */
public interface ExportRows {

    /** One row for each invoice, then one for each substitute, with the columns of {@link TableExport#INVOICES}. */
    void invoices(ExportWish wish, Sink sink) throws IOException;

    /** One row for each line, with the columns of {@link TableExport#LINES}. */
    void lines(ExportWish wish, Sink sink) throws IOException;

    /** One row for each credit note, with the columns of {@link TableExport#CREDIT_NOTES}. */
    void creditNotes(ExportWish wish, Sink sink) throws IOException;

    /** One row for each payment, refund and allocation, with the columns of {@link TableExport#PAYMENTS}. */
    void payments(ExportWish wish, Sink sink) throws IOException;

    /** One row for each currency, category and rate, of the asked series by the documents' numbers, with the columns of {@link TableExport#VAT_SUMMARY}. */
    void vatSummary(ExportWish wish, Sink sink) throws IOException;

    /** Takes the rows one at a time, so that they need not fit into memory. */
    interface Sink {

        void row(List<?> cells) throws IOException;
    }
}
