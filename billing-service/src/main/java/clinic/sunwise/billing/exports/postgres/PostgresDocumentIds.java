package clinic.sunwise.billing.exports.postgres;

import clinic.sunwise.billing.exports.DocumentIds;
import clinic.sunwise.billing.exports.ExportWish;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class PostgresDocumentIds implements DocumentIds {

    private static final String DOCUMENTS = """
            select coalesce(r.invoice_id, r.credit_note_id) as id, r.credit_note_id is not null as is_credit_note
            from chain_record r
            left join invoice i on (i.clinic, i.invoice_id) = (r.clinic, r.invoice_id)
            left join credit_note n on (n.clinic, n.credit_note_id) = (r.clinic, r.credit_note_id)
            where r.clinic = :clinic and coalesce(i.issued_on, n.issued_on) between :first and :last
              and (cast(:series as text) is null or coalesce(i.series, n.series) = :series)
            """;

    private final JdbcClient jdbc;
    private final Cursors cursors;

    PostgresDocumentIds(JdbcClient jdbc, Cursors cursors) {
        this.jdbc = jdbc;
        this.cursors = cursors;
    }

    @Override
    public boolean isEmpty(ExportWish wish) {
        return jdbc.sql("select not exists (" + DOCUMENTS + ")")
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
                cells -> sink.document(new Reference((UUID) cells.getFirst(), (Boolean) cells.getLast())));
    }

    @Override
    public Optional<Reference> at(String clinic, long position) {
        return jdbc.sql("""
                        select coalesce(invoice_id, credit_note_id) as id, credit_note_id is not null as is_credit_note
                        from chain_record where clinic = :clinic and position = :position
                        """)
                .param("clinic", clinic)
                .param("position", position)
                .query((row, number) ->
                        new Reference(row.getObject("id", UUID.class), row.getBoolean("is_credit_note")))
                .optional();
    }
}
