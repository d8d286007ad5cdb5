package clinic.sunwise.billing.creditnotes.postgres;

import clinic.sunwise.billing.creditnotes.CreditNote;
import clinic.sunwise.billing.creditnotes.CreditNoteStore;
import clinic.sunwise.billing.creditnotes.CreditNoteSummary;
import clinic.sunwise.billing.invoices.InvoiceSearch;
import clinic.sunwise.billing.invoices.InvoiceSummary;
import clinic.sunwise.billing.invoices.StoredChain;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.rows.MoneyColumns;
import clinic.sunwise.billing.tax.VatBreakdown;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresCreditNotes implements CreditNoteStore {

    private final JdbcClient jdbc;
    private final StoredChain chain;

    PostgresCreditNotes(JdbcClient jdbc, StoredChain chain) {
        this.jdbc = jdbc;
        this.chain = chain;
    }

    @Override
    public Map<Integer, Money> credited(String clinic, UUID invoice) {
        return jdbc
                .sql("""
                        select l.position, sum(l.gross) as gross, currency
                        from credit_note_line l join credit_note n using (clinic, credit_note_id, invoice_id)
                        where clinic = :clinic and invoice_id = :invoice
                        group by l.position, currency
                        """)
                .param("clinic", clinic)
                .param("invoice", invoice)
                .query((row, number) -> Map.entry(row.getInt("position"), MoneyColumns.money(row, "gross")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Optional<CreditNote> find(String clinic, UUID id) {
        return jdbc.sql("""
                        select n.*, r.position, r.previous_hash, r.hash, r.recorded_at, i.series as invoice_series,
                            i.year as invoice_year, i.sequence as invoice_sequence, i.issued_on as invoice_issued_on
                        from credit_note n
                        join chain_record r using (clinic, credit_note_id)
                        join invoice i on (i.clinic, i.invoice_id) = (n.clinic, n.invoice_id)
                        where n.clinic = :clinic and n.credit_note_id = :id
                        """)
                .param("clinic", clinic)
                .param("id", id)
                .query((row, number) -> CreditNoteRows.note(row, lines(clinic, id), vat(clinic, id)))
                .optional();
    }

    @Override
    public List<CreditNoteSummary> list(InvoiceSearch wanted, InvoiceSummary.Place after, int rows) {
        return jdbc.sql("""
                        select credit_note_id, series, year, sequence, recorded_at, n.invoice_id, patient, gross, currency
                        from credit_note n join chain_record r using (clinic, credit_note_id)
                        where clinic = :clinic and issued_on between :from and :to
                          and (cast(:patient as uuid) is null or patient = :patient)
                          and (issued_on, series, sequence) > (:afterDay, :afterSeries, :afterSequence)
                        order by issued_on, series, sequence
                        limit :rows
                        """)
                .param("clinic", wanted.clinic())
                .param("from", wanted.from())
                .param("to", wanted.to())
                .param("patient", wanted.patient(), Types.OTHER)
                .param("afterDay", after.issuedOn())
                .param("afterSeries", after.series())
                .param("afterSequence", after.sequence())
                .param("rows", rows)
                .query(CreditNoteRows::summary)
                .list();
    }

    private List<CreditNote.Line> lines(String clinic, UUID id) {
        return jdbc.sql("""
                        select l.position, l.text, c.gross, l.currency, l.vat_category, l.vat_rate,
                            l.vat_reason_code, l.vat_reason
                        from credit_note_line c join invoice_line l using (clinic, invoice_id, position)
                        where clinic = :clinic and credit_note_id = :id
                        order by position
                        """)
                .param("clinic", clinic)
                .param("id", id)
                .query(CreditNoteRows::line)
                .list();
    }

    private VatBreakdown vat(String clinic, UUID id) {
        return new VatBreakdown(jdbc.sql("""
                        select v.*, currency from credit_note_vat v join credit_note using (clinic, credit_note_id)
                        where clinic = :clinic and credit_note_id = :id
                        order by category desc, rate
                        """)
                .param("clinic", clinic)
                .param("id", id)
                .query(MoneyColumns::part)
                .list());
    }

    @Override
    public void add(CreditNote note) {
        addDocument(note);
        note.vat().parts().forEach(part -> addVat(note, part));
        note.lines().forEach(line -> addLine(note, line));
        chain.append(note.clinic(), StoredChain.Cause.CREDIT_NOTE, note.id(), note.link());
    }

    private void addDocument(CreditNote note) {
        jdbc.sql("""
                        insert into credit_note (clinic, credit_note_id, series, year, sequence, type, invoice_id, patient,
                            reason, note, issued_at, issued_on, currency, net, vat, gross,
                            issuer_name, issuer_tax_number, issuer_address, issuer_registration, correlation_id)
                        values (:clinic, :id, :series, :year, :sequence, :type, :invoice, :patient,
                            :reason, :note, :issuedAt, :issuedOn, :currency, :net, :vat, :gross,
                            :issuerName, :issuerTaxNumber, :issuerAddress, :issuerRegistration, :correlationId)
                        """)
                .param("clinic", note.clinic())
                .param("id", note.id())
                .param("series", note.number().series())
                .param("year", note.number().year())
                .param("sequence", note.number().sequence())
                .param("type", note.type())
                .param("invoice", note.original().invoice())
                .param("patient", note.original().patient())
                .param("reason", note.reason().code())
                .param("note", note.note())
                .param("issuedAt", Timestamp.from(note.issuedAt().toInstant()))
                .param("issuedOn", note.issuedOn())
                .param("currency", note.vat().gross().currency().name())
                .param("net", note.vat().net().amount())
                .param("vat", note.vat().vat().amount())
                .param("gross", note.vat().gross().amount())
                .param("issuerName", note.letterhead().name())
                .param("issuerTaxNumber", note.letterhead().taxNumber())
                .param("issuerAddress", note.letterhead().address())
                .param("issuerRegistration", note.letterhead().registration())
                .param("correlationId", note.correlationId())
                .update();
    }

    private void addVat(CreditNote note, VatBreakdown.Part part) {
        jdbc.sql("""
                        insert into credit_note_vat (clinic, credit_note_id, invoice_id, category, rate, net, vat, gross)
                        values (:clinic, :id, :invoice, :category, :rate, :net, :vat, :gross)
                        """)
                .param("clinic", note.clinic())
                .param("id", note.id())
                .param("invoice", note.original().invoice())
                .param("category", part.category().code())
                .param("rate", part.rate().percent())
                .param("net", part.net().amount())
                .param("vat", part.vat().amount())
                .param("gross", part.gross().amount())
                .update();
    }

    private void addLine(CreditNote note, CreditNote.Line line) {
        jdbc.sql("""
                        insert into credit_note_line (clinic, credit_note_id, invoice_id, position, gross)
                        values (:clinic, :id, :invoice, :position, :gross)
                        """)
                .param("clinic", note.clinic())
                .param("id", note.id())
                .param("invoice", note.original().invoice())
                .param("position", line.position())
                .param("gross", line.gross().amount())
                .update();
    }
}
