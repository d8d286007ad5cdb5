package clinic.sunwise.billing.invoices.postgres;

import clinic.sunwise.billing.invoices.Invoice;
import clinic.sunwise.billing.invoices.InvoiceKind;
import clinic.sunwise.billing.invoices.InvoiceLine;
import clinic.sunwise.billing.invoices.InvoiceSearch;
import clinic.sunwise.billing.invoices.InvoiceSummary;
import clinic.sunwise.billing.invoices.IssuedInvoices;
import clinic.sunwise.billing.pricing.Price;
import clinic.sunwise.billing.rows.DocumentColumns;
import clinic.sunwise.billing.rows.MoneyColumns;
import clinic.sunwise.billing.tax.VatBreakdown;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresIssuedInvoices implements IssuedInvoices {

    private final JdbcClient jdbc;

    PostgresIssuedInvoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Invoice> find(String clinic, UUID id) {
        return jdbc.sql("""
                        select * from invoice join chain_record using (clinic, invoice_id)
                        where clinic = :clinic and invoice_id = :id
                        """)
                .param("clinic", clinic)
                .param("id", id)
                .query((row, number) -> invoice(row, lines(clinic, id), vat(clinic, id)))
                .optional();
    }

    @Override
    public List<InvoiceSummary> list(InvoiceSearch wanted, InvoiceSummary.Place after, int rows) {
        return jdbc.sql("""
                        select invoice_id, series, year, sequence, recorded_at, i.kind, appointment, patient, gross, currency,
                            open, credited, cancelled
                        from invoice i join chain_record using (clinic, invoice_id)
                        """ + PostgresInvoiceBalances.BALANCE + """
                        where clinic = :clinic and issued_on between :from and :to
                          and (cast(:appointment as uuid) is null or appointment = :appointment)
                          and (cast(:patient as uuid) is null or patient = :patient)
                          and (issued_on, series, sequence) > (:afterDay, :afterSeries, :afterSequence)
                        order by issued_on, series, sequence
                        limit :rows
                        """)
                .param("clinic", wanted.clinic())
                .param("from", wanted.from())
                .param("to", wanted.to())
                .param("appointment", wanted.appointment(), Types.OTHER)
                .param("patient", wanted.patient(), Types.OTHER)
                .param("afterDay", after.issuedOn())
                .param("afterSeries", after.series())
                .param("afterSequence", after.sequence())
                .param("rows", rows)
                .query(PostgresIssuedInvoices::summary)
                .list();
    }

    @Override
    public boolean isDeducted(String clinic, UUID id) {
        return jdbc.sql("select count(*) from invoice_deduction where clinic = :clinic and deposit_invoice_id = :id")
                        .param("clinic", clinic)
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private List<InvoiceLine> lines(String clinic, UUID id) {
        return jdbc.sql("""
                        select l.*, d.deposit_invoice_id, i.series, i.year, i.sequence, i.issued_on from invoice_line l
                        left join invoice_deduction d using (clinic, invoice_id, position)
                        left join invoice i on (i.clinic, i.invoice_id) = (d.clinic, d.deposit_invoice_id)
                        where l.clinic = :clinic and l.invoice_id = :id
                        order by l.position
                        """)
                .param("clinic", clinic)
                .param("id", id)
                .query(PostgresIssuedInvoices::line)
                .list();
    }

    private VatBreakdown vat(String clinic, UUID id) {
        return new VatBreakdown(jdbc.sql("""
                        select * from invoice_vat where clinic = :clinic and invoice_id = :id
                        order by category desc, rate
                        """)
                .param("clinic", clinic)
                .param("id", id)
                .query(MoneyColumns::part)
                .list());
    }

    private static Invoice invoice(ResultSet row, List<InvoiceLine> lines, VatBreakdown vat) throws SQLException {
        return new Invoice(
                row.getString("clinic"),
                row.getObject("invoice_id", UUID.class),
                DocumentColumns.number(row),
                row.getString("type"),
                InvoiceKind.of(row.getString("kind")),
                row.getObject("appointment", UUID.class),
                row.getObject("patient", UUID.class),
                row.getObject("session_on", LocalDate.class),
                row.getObject("practitioner", UUID.class),
                DocumentColumns.letterhead(row),
                DocumentColumns.recipient(row),
                lines,
                vat,
                DocumentColumns.link(row),
                row.getString("correlation_id"));
    }

    private static InvoiceSummary summary(ResultSet row, int index) throws SQLException {
        return new InvoiceSummary(
                row.getObject("invoice_id", UUID.class),
                DocumentColumns.number(row),
                DocumentColumns.recordedAt(row),
                InvoiceKind.of(row.getString("kind")),
                row.getObject("appointment", UUID.class),
                row.getObject("patient", UUID.class),
                PostgresInvoiceBalances.balance(row));
    }

    private static InvoiceLine line(ResultSet row, int index) throws SQLException {
        return new InvoiceLine(
                row.getInt("position"),
                row.getString("text"),
                new Price.Item(
                        row.getString("protocol"),
                        row.getString("technique"),
                        row.getString("depth"),
                        row.getString("area")),
                row.getString("rule"),
                row.getInt("price_list_version"),
                MoneyColumns.money(row, "gross"),
                MoneyColumns.tax(row),
                deposit(row));
    }

    private static InvoiceLine.@Nullable Deposit deposit(ResultSet row) throws SQLException {
        UUID invoice = row.getObject("deposit_invoice_id", UUID.class);
        return invoice == null
                ? null
                : new InvoiceLine.Deposit(
                        invoice, DocumentColumns.number(row), row.getObject("issued_on", LocalDate.class));
    }
}
