package clinic.sunwise.billing.documents.postgres;

import clinic.sunwise.billing.documents.IssuedRecord;
import clinic.sunwise.billing.documents.StoredRecords;
import clinic.sunwise.billing.invoices.ChainLink;
import clinic.sunwise.billing.invoices.ChainNotice;
import clinic.sunwise.billing.invoices.DocumentReference;
import clinic.sunwise.billing.rows.DocumentColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresStoredRecords implements StoredRecords {

    private final JdbcClient jdbc;

    PostgresStoredRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Stored> at(String clinic, long position) {
        return jdbc.sql("select * from chain_entry where clinic = :clinic and position = :position")
                .param("clinic", clinic)
                .param("position", position)
                .query((row, number) -> new Stored(document(row), again(row), DocumentColumns.link(row)))
                .optional();
    }

    /** Not of the view, whose documents no index finds: this is asked for each page of an archive. */
    @Override
    public Optional<ChainLink> cancellation(String clinic, UUID invoice) {
        return jdbc.sql("""
                        select r.* from chain_notice n join chain_record r using (clinic, notice_id)
                        where n.clinic = :clinic and n.invoice_id = :invoice and n.act = :act
                        order by r.position limit 1
                        """)
                .param("clinic", clinic)
                .param("invoice", invoice)
                .param("act", ChainNotice.Act.CANCEL.code())
                .query((row, number) -> DocumentColumns.link(row))
                .optional();
    }

    private static DocumentReference document(ResultSet row) throws SQLException {
        UUID invoice = row.getObject("invoice_id", UUID.class);
        UUID creditNote = row.getObject("credit_note_id", UUID.class);
        if (invoice != null) {
            return new DocumentReference(DocumentReference.Kind.INVOICE, invoice);
        }
        return creditNote != null
                ? new DocumentReference(DocumentReference.Kind.CREDIT_NOTE, creditNote)
                : new DocumentReference(DocumentReference.Kind.SUBSTITUTE, row.getObject("substitute_id", UUID.class));
    }

    private static IssuedRecord.@Nullable Again again(ResultSet row) throws SQLException {
        String act = row.getString("act");
        return act.isEmpty()
                ? null
                : new IssuedRecord.Again(
                        Stream.of(ChainNotice.Act.values())
                                .filter(each -> each.code().equals(act))
                                .findFirst()
                                .orElseThrow(),
                        row.getBoolean("refused_before"),
                        row.getBoolean("unknown_to_agency"));
    }
}
