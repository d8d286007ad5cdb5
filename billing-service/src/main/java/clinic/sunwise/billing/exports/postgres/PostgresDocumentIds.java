package clinic.sunwise.billing.exports.postgres;

import clinic.sunwise.billing.exports.DocumentIds;
import clinic.sunwise.billing.exports.ExportWish;
import clinic.sunwise.billing.invoices.DocumentReference;
import java.io.IOException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class PostgresDocumentIds implements DocumentIds {

    private static final String RECORDS = """
            select r.position,
                case when r.invoice_id is not null then 'INVOICE' when r.credit_note_id is not null then 'CREDIT_NOTE'
                    else 'SUBSTITUTE' end as kind,
                coalesce(r.invoice_id, r.credit_note_id, r.substitute_id) as id
            from chain_entry r
            left join invoice i on (i.clinic, i.invoice_id) = (r.clinic, r.invoice_id)
            left join credit_note n on (n.clinic, n.credit_note_id) = (r.clinic, r.credit_note_id)
            left join substitute_invoice s on (s.clinic, s.substitute_id) = (r.clinic, r.substitute_id)
            where r.clinic = :clinic and left(r.recorded_at, 10)::date between :first and :last
              and (cast(:series as text) is null or coalesce(i.series, n.series, s.series) = :series)
            """;

    private static final String DOCUMENTS = RECORDS + "and r.notice_id is null ";

    private final JdbcClient jdbc;
    private final Cursors cursors;

    PostgresDocumentIds(JdbcClient jdbc, Cursors cursors) {
        this.jdbc = jdbc;
        this.cursors = cursors;
    }

    @Override
    public boolean isEmpty(ExportWish wish) {
        return jdbc.sql("select not exists (" + RECORDS + ")")
                .params(WishParameters.of(wish))
                .query(Boolean.class)
                .single();
    }

    @Override
    public long count(ExportWish wish) {
        return jdbc.sql("select count(*) from (" + DOCUMENTS + ") wanted")
                .params(WishParameters.of(wish))
                .query(Long.class)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public void walk(ExportWish wish, Sink sink) throws IOException {
        cursors.stream(
                DOCUMENTS + "order by r.position",
                WishParameters.of(wish),
                cells -> sink.document(new DocumentReference(
                        DocumentReference.Kind.valueOf((String) cells.get(1)),
                        UUID.fromString((String) cells.get(2)))));
    }

    @Override
    @Transactional(readOnly = true)
    public void records(ExportWish wish, Places places) throws IOException {
        cursors.stream(
                RECORDS + "order by r.position",
                WishParameters.of(wish),
                cells -> places.place((Long) cells.getFirst()));
    }
}
