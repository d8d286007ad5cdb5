package clinic.sunwise.billing.exports;

import java.io.IOException;
import java.util.List;

/**
 * A table for the accountant. A period has the documents issued in it, by the clinic's calendar.
 *
 * <p>Value added tax is reckoned per document, so only {@link #INVOICES} has net and tax. {@link #LINES} has the gross amounts,
 * and both files add up to the same gross, in total and for each invoice; substitutes have no lines of their own.
 *
 * @param file first part of the file's name
 * @param header names of the columns
 */
public record TableExport(String file, List<String> header, Source source) {

    /**
     * One line per invoice, and after them one per substitute. {@code vatParts} splits the amounts by category and rate. {@code kind} says
     * what a line is: a full invoice, a simplified one, one of a deposit, or the substitute of a simplified one, which says its amounts again:
     * who adds up leaves substitutes out. What has a day in {@code cancelledOn} was out of the books again from that day on.
     */
    public static final TableExport INVOICES = new TableExport(
            "invoices",
            List.of(
                    "number",
                    "type",
                    "issuedAt",
                    "sessionOn",
                    "appointmentId",
                    "patientId",
                    "currency",
                    "net",
                    "vat",
                    "gross",
                    "vatParts",
                    "kind",
                    "cancelledOn"),
            ExportRows::invoices);

    /** One line per line of an invoice. */
    public static final TableExport LINES = new TableExport(
            "invoice-lines",
            List.of(
                    "number",
                    "line",
                    "issuedOn",
                    "text",
                    "protocol",
                    "technique",
                    "depth",
                    "area",
                    "rule",
                    "priceListVersion",
                    "currency",
                    "gross",
                    "vatCategory",
                    "vatRate",
                    "vatReason"),
            ExportRows::lines);

    /** One line per credit note, in positive amounts; {@code kind} says so, for who puts both files together. */
    public static final TableExport CREDIT_NOTES = new TableExport(
            "credit-notes",
            List.of(
                    "number",
                    "type",
                    "issuedAt",
                    "invoiceNumber",
                    "patientId",
                    "reason",
                    "note",
                    "currency",
                    "net",
                    "vat",
                    "gross",
                    "kind"),
            ExportRows::creditNotes);

    /** One line per payment, refund and allocation of a deposit, in positive amounts. */
    public static final TableExport PAYMENTS = new TableExport(
            "payments",
            List.of(
                    "number",
                    "kind",
                    "method",
                    "till",
                    "recordedAt",
                    "patientId",
                    "currency",
                    "amount",
                    "reference",
                    "recordedBy"),
            ExportRows::payments);

    /** One line per currency, category and rate: invoices less credit notes, by the ledger. */
    public static final TableExport VAT_SUMMARY = new TableExport(
            "vat-summary",
            List.of("currency", "vatCategory", "vatRate", "net", "vat", "gross"),
            ExportRows::vatSummary);

    public TableExport {
        header = List.copyOf(header);
    }

    /** Where a file's rows come from. */
    public interface Source {

        void read(ExportRows rows, ExportWish wish, ExportRows.Sink sink) throws IOException;
    }

    /** Writes the header and all rows. */
    public void write(ExportRows rows, ExportWish wish, ExportRows.Sink sink) throws IOException {
        sink.row(header);
        source.read(rows, wish, sink);
    }
}
