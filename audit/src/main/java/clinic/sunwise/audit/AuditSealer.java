package clinic.sunwise.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts records into their clinic's chain, in the order of writing as far as it is known: a transaction that ends late comes later in
 * the chain. One instance does it at a time; the others go on without waiting.
 */
public class AuditSealer {

    /** Any number, the same in all instances. */
    private static final long LOCK = 0x5ea1;

    private static final int AT_ONCE = 500;

    private static final Logger LOG = LoggerFactory.getLogger(AuditSealer.class);

    private record Link(long position, String hash) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final EveryClinic everyClinic;

    public AuditSealer(JdbcClient jdbc, TransactionTemplate transaction, EveryClinic everyClinic) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.everyClinic = everyClinic;
    }

    /** Seals all that has been written. */
    @Scheduled(fixedDelayString = "PT2S")
    public void seal() {
        everyClinic.reach(() -> {
            while (sealed() == AT_ONCE) {
                LOG.debug("{} audit records sealed, there are more", AT_ONCE);
            }
        });
    }

    private int sealed() {
        return Objects.requireNonNull(transaction.execute(status -> isAlone() ? sealNext() : 0));
    }

    private boolean isAlone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    private int sealNext() {
        List<AuditRecord> records =
                jdbc.sql("""
                        select * from audit_record where position is null order by id limit :limit
                        """).param("limit", AT_ONCE).query(AuditTrail::row).list();
        Map<String, Link> ends = new HashMap<>();
        for (AuditRecord each : records) {
            String clinic = each.entry().clinic();
            Link end = ends.computeIfAbsent(clinic, this::end);
            long position = end.position() + 1;
            Link link = new Link(position, each.hashAfter(end.hash(), position));
            seal(each, link);
            ends.put(clinic, link);
        }
        return records.size();
    }

    private Link end(String clinic) {
        return jdbc.sql("""
                        select position, hash from audit_record
                        where clinic = :clinic and position is not null order by position desc limit 1
                        """)
                .param("clinic", clinic)
                .query(Link.class)
                .optional()
                .orElse(new Link(0, AuditRecord.BEGINNING));
    }

    private void seal(AuditRecord each, Link link) {
        jdbc.sql("update audit_record set position = :position, hash = :hash where clinic = :clinic and id = :id")
                .param("position", link.position())
                .param("hash", link.hash())
                .param("clinic", each.entry().clinic())
                .param("id", each.id())
                .update();
    }
}
