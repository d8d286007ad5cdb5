package clinic.sunwise.billing.creditnotes.postgres;

import clinic.sunwise.billing.creditnotes.CreditNote;
import clinic.sunwise.billing.creditnotes.CreditNoteSummary;
import clinic.sunwise.billing.creditnotes.rules.CreditReason;
import clinic.sunwise.billing.rows.DocumentColumns;
import clinic.sunwise.billing.rows.MoneyColumns;
import clinic.sunwise.billing.tax.VatBreakdown;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What the rows of credit notes mean. */
final class CreditNoteRows {

    private CreditNoteRows() {}

    static CreditNote note(ResultSet row, List<CreditNote.Line> lines, VatBreakdown vat) throws SQLException {
        return new CreditNote(
                row.getString("clinic"),
                row.getObject("credit_note_id", UUID.class),
                DocumentColumns.number(row, ""),
                row.getString("type"),
                new CreditNote.Original(
                        row.getObject("invoice_id", UUID.class),
                        DocumentColumns.number(row, "invoice_"),
                        row.getObject("invoice_issued_on", LocalDate.class),
                        row.getObject("patient", UUID.class)),
                CreditReason.of(row.getString("reason")).orElseThrow(),
                row.getString("note"),
                DocumentColumns.letterhead(row),
                lines,
                vat,
                DocumentColumns.link(row),
                row.getString("correlation_id"));
    }

    static CreditNoteSummary summary(ResultSet row, int index) throws SQLException {
        return new CreditNoteSummary(
                row.getObject("credit_note_id", UUID.class),
                DocumentColumns.number(row, ""),
                DocumentColumns.recordedAt(row),
                row.getObject("invoice_id", UUID.class),
                row.getObject("patient", UUID.class),
                MoneyColumns.money(row, "gross"));
    }

    static CreditNote.Line line(ResultSet row, int index) throws SQLException {
        return new CreditNote.Line(
                row.getInt("position"), row.getString("text"), MoneyColumns.money(row, "gross"), MoneyColumns.tax(row));
    }
}
