package clinic.sunwise.billing.exports.postgres;

import clinic.sunwise.billing.exports.ExportRows;
import clinic.sunwise.billing.exports.ExportWish;
import java.io.IOException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class PostgresExportRows implements ExportRows {

    private static final String VAT_PARTS = """
            (select string_agg(v.category || ' ' || trim_scale(v.rate) || '%: ' || v.net || ' + ' || v.vat || ' = ' || v.gross,
                        '; ' order by v.category desc, v.rate)
             from invoice_vat v where v.clinic = i.clinic and v.invoice_id = i.invoice_id),
            """;

    private static final String INVOICES = """
            select number, type, recorded_at, session_on, appointment, patient, currency, net, vat, gross,
            """ + VAT_PARTS + """
                case when kind = 'deposit' then 'deposit' when type = 'F1' then 'invoice' else 'simplified' end, x.cancelled_on
            from invoice i
            join chain_record using (clinic, invoice_id)
            left join invoice_cancellation x using (clinic, invoice_id)
            where clinic = :clinic and issued_on between :first and :last
              and (cast(:series as text) is null or series = :series)
            order by issued_on, series, sequence
            """;

    /** They say again what the simplified ones say. */
    private static final String SUBSTITUTES = """
            select s.number, s.type, r.recorded_at, session_on, appointment, s.patient, currency, net, vat, gross,
            """ + VAT_PARTS + """
                'substitute', null::date
            from substitute_invoice s
            join chain_record r on (r.clinic, r.substitute_id) = (s.clinic, s.substitute_id)
            join invoice i on (i.clinic, i.invoice_id) = (s.clinic, s.invoice_id)
            where s.clinic = :clinic and s.issued_on between :first and :last
              and (cast(:series as text) is null or s.series = :series)
            order by s.issued_on, s.series, s.sequence
            """;

    private static final String LINES = """
            select number, l.position, issued_on, text, protocol, technique, depth, area, rule, price_list_version,
                l.currency, l.gross, vat_category, trim_scale(vat_rate), vat_reason
            from invoice i join invoice_line l using (clinic, invoice_id)
            where clinic = :clinic and issued_on between :first and :last
              and (cast(:series as text) is null or series = :series)
            order by issued_on, series, sequence, l.position
            """;

    private static final String CREDIT_NOTES = """
            select n.number, n.type, r.recorded_at, i.number, n.patient, n.reason, n.note, n.currency, n.net, n.vat, n.gross,
                'credit-note'
            from credit_note n
            join chain_record r using (clinic, credit_note_id)
            join invoice i on (i.clinic, i.invoice_id) = (n.clinic, n.invoice_id)
            where n.clinic = :clinic and n.issued_on between :first and :last
              and (cast(:series as text) is null or n.series = :series)
            order by n.issued_on, n.series, n.sequence
            """;

    private static final String PAYMENTS = """
            select number, kind, coalesce(method, ''), coalesce(till, ''), recorded_at, patient, currency, amount, reference,
                recorded_by
            from payment
            where clinic = :clinic and recorded_on between :first and :last
              and (cast(:series as text) is null or series = :series)
            order by recorded_on, series, sequence
            """;

    private static final String VAT_SUMMARY = """
            select p.currency, p.vat_category, trim_scale(p.vat_rate),
                coalesce(sum(p.credit - p.debit) filter (where p.account <> '44571'), 0),
                coalesce(sum(p.credit - p.debit) filter (where p.account = '44571'), 0),
                sum(p.credit - p.debit)
            from ledger_entry e join ledger_posting p using (clinic, year, number)
            where clinic = :clinic and e.entry_on between :first and :last
                and e.document_kind in ('invoice', 'credit-note', 'cancellation') and p.account in ('41911', '487', '706', '707', '44571')
                and (cast(:series as text) is null or starts_with(e.document_number, :series || '-'))
            group by p.currency, p.vat_category, p.vat_rate
            order by p.currency, p.vat_category desc, p.vat_rate
            """;

    private final Cursors cursors;

    PostgresExportRows(Cursors cursors) {
        this.cursors = cursors;
    }

    @Override
    @Transactional(readOnly = true)
    public void invoices(ExportWish wish, Sink sink) throws IOException {
        cursors.stream(INVOICES, WishParameters.of(wish), sink);
        cursors.stream(SUBSTITUTES, WishParameters.of(wish), sink);
    }

    @Override
    @Transactional(readOnly = true)
    public void lines(ExportWish wish, Sink sink) throws IOException {
        cursors.stream(LINES, WishParameters.of(wish), sink);
    }

    @Override
    @Transactional(readOnly = true)
    public void creditNotes(ExportWish wish, Sink sink) throws IOException {
        cursors.stream(CREDIT_NOTES, WishParameters.of(wish), sink);
    }

    @Override
    @Transactional(readOnly = true)
    public void payments(ExportWish wish, Sink sink) throws IOException {
        cursors.stream(PAYMENTS, WishParameters.of(wish), sink);
    }

    @Override
    @Transactional(readOnly = true)
    public void vatSummary(ExportWish wish, Sink sink) throws IOException {
        cursors.stream(VAT_SUMMARY, WishParameters.of(wish), sink);
    }
}
