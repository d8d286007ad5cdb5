package clinic.sunwise.billing.creditnotes.postgres;

import clinic.sunwise.billing.creditnotes.CreditNote;
import clinic.sunwise.billing.creditnotes.CreditNoteSummary;
import clinic.sunwise.billing.creditnotes.rules.CreditReason;
import clinic.sunwise.billing.invoices.ChainLink;
import clinic.sunwise.billing.invoices.InvoiceNumber;
import clinic.sunwise.billing.issuers.Letterhead;
import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.tax.TaxTreatment;
import clinic.sunwise.billing.tax.VatBreakdown;
import clinic.sunwise.billing.tax.VatCategory;
import clinic.sunwise.billing.tax.VatRate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** What the rows of credit notes mean. */
final class CreditNoteRows {

    private CreditNoteRows() {}

    static CreditNote note(ResultSet row, List<CreditNote.Line> lines, VatBreakdown vat) throws SQLException {
        return new CreditNote(
                row.getString("clinic"),
                row.getObject("credit_note_id", UUID.class),
                number(row, ""),
                row.getString("type"),
                new CreditNote.Original(
                        row.getObject("invoice_id", UUID.class),
                        number(row, "invoice_"),
                        row.getObject("invoice_issued_on", LocalDate.class),
                        row.getObject("patient", UUID.class)),
                CreditReason.of(row.getString("reason")).orElseThrow(),
                row.getString("note"),
                new Letterhead(
                        row.getString("issuer_name"),
                        row.getString("issuer_tax_number"),
                        row.getString("issuer_address"),
                        row.getString("issuer_registration")),
                lines,
                vat,
                new ChainLink(
                        row.getLong("position"),
                        row.getString("previous_hash"),
                        row.getString("hash"),
                        recordedAt(row)),
                row.getString("correlation_id"));
    }

    static CreditNoteSummary summary(ResultSet row, int index) throws SQLException {
        return new CreditNoteSummary(
                row.getObject("credit_note_id", UUID.class),
                number(row, ""),
                recordedAt(row),
                row.getObject("invoice_id", UUID.class),
                row.getObject("patient", UUID.class),
                money(row, "gross"));
    }

    static CreditNote.Line line(ResultSet row, int index) throws SQLException {
        return new CreditNote.Line(
                row.getInt("position"),
                row.getString("text"),
                money(row, "gross"),
                new TaxTreatment(
                        VatCategory.of(row.getString("vat_category")),
                        new VatRate(row.getBigDecimal("vat_rate")),
                        row.getString("vat_reason_code"),
                        row.getString("vat_reason")));
    }

    static VatBreakdown.Part part(ResultSet row, int index) throws SQLException {
        return new VatBreakdown.Part(
                VatCategory.of(row.getString("category")),
                new VatRate(row.getBigDecimal("rate")),
                money(row, "net"),
                money(row, "vat"),
                money(row, "gross"));
    }

    private static InvoiceNumber number(ResultSet row, String of) throws SQLException {
        return new InvoiceNumber(row.getString(of + "series"), row.getInt(of + "year"), row.getInt(of + "sequence"));
    }

    private static OffsetDateTime recordedAt(ResultSet row) throws SQLException {
        return OffsetDateTime.parse(row.getString("recorded_at"));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column), Currency.valueOf(row.getString("currency")));
    }
}
