package clinic.sunwise.billing.invoices.postgres;

import clinic.sunwise.billing.invoices.ChainNotice;
import clinic.sunwise.billing.invoices.ChainNotices;
import clinic.sunwise.billing.invoices.DocumentReference;
import clinic.sunwise.billing.invoices.StoredChain;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresChainNotices implements ChainNotices {

    private final JdbcClient jdbc;
    private final StoredChain chain;

    PostgresChainNotices(JdbcClient jdbc, StoredChain chain) {
        this.jdbc = jdbc;
        this.chain = chain;
    }

    @Override
    public void add(ChainNotice notice) {
        jdbc.sql("""
                        insert into chain_notice (clinic, notice_id, act, invoice_id, credit_note_id, substitute_id,
                            refused_before, unknown_to_agency, recorded_at)
                        values (:clinic, :id, :act, :invoice, :creditNote, :substitute, :refused, :unknown, :at)
                        """)
                .param("clinic", notice.clinic())
                .param("id", notice.id())
                .param("act", notice.act().code())
                .param("invoice", of(notice, DocumentReference.Kind.INVOICE), Types.OTHER)
                .param("creditNote", of(notice, DocumentReference.Kind.CREDIT_NOTE), Types.OTHER)
                .param("substitute", of(notice, DocumentReference.Kind.SUBSTITUTE), Types.OTHER)
                .param("refused", notice.refusedBefore())
                .param("unknown", notice.unknownToAgency())
                .param("at", Timestamp.from(notice.link().recordedAt().toInstant()))
                .update();
        chain.append(notice.clinic(), StoredChain.Cause.NOTICE, notice.id(), notice.link());
    }

    private static @Nullable UUID of(ChainNotice notice, DocumentReference.Kind kind) {
        return notice.document().kind() == kind ? notice.document().id() : null;
    }
}
