package clinic.sunwise.billing.exports.postgres;

import clinic.sunwise.billing.exports.BookRows;
import clinic.sunwise.billing.exports.ExportRows;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class PostgresBookRows implements BookRows {

    private static final String POSTINGS = """
            select journal,
                case journal when 'VE' then 'Ventes' when 'BQ' then 'Banque' when 'CA' then 'Caisse' else 'Opérations diverses' end,
                number::text, entry_on, rpad(p.account, greatest(3, length(p.account)), '0'), n.name,
                case when p.account in ('411', '4191') then p.patient::text else '' end,
                case when p.account in ('411', '4191') then 'patient ' || p.patient else '' end,
                document_number, document_on, e.text, p.debit, p.credit, '', '', entry_on,
                case e.currency when 'EUR' then '' else replace((p.debit + p.credit)::text, '.', ',') end,
                case e.currency when 'EUR' then '' else e.currency end
            from ledger_entry e
            join ledger_posting p using (clinic, year, number)
            join issuer i using (clinic)
            join ledger_account_name n on (n.country, n.account) = (i.country, p.account)
            where clinic = :clinic and entry_on between :first and :last
            order by year, number, p.position
            """;

    private final JdbcClient jdbc;
    private final Cursors cursors;

    PostgresBookRows(JdbcClient jdbc, Cursors cursors) {
        this.jdbc = jdbc;
        this.cursors = cursors;
    }

    @Override
    public boolean hasEntries(String clinic, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        select exists (select from ledger_entry where clinic = :clinic and entry_on between :first and :last)
                        """)
                .param("clinic", clinic)
                .param("first", first)
                .param("last", last)
                .query(Boolean.class)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public void postings(String clinic, LocalDate first, LocalDate last, ExportRows.Sink sink) throws IOException {
        cursors.stream(POSTINGS, Map.of("clinic", clinic, "first", first, "last", last), sink);
    }
}
