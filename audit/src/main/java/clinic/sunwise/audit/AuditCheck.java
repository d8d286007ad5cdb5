package clinic.sunwise.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Recomputes a clinic's chain. */
public final class AuditCheck {

    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;

    public AuditCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was found.
     *
     * @param records how many are right
     * @param unsealed how many were written just now and are not in the chain yet
     * @param firstBroken null if all are right
     * @param end the hash of the last right record: who keeps it elsewhere sees later whether the chain still has it
     */
    public record Found(
            long records, long unsealed, @Nullable Broken firstBroken, String end) {}

    /** The first record that is not what it was, by its place in the chain. */
    public record Broken(long position, String reason) {}

    public Found check(String clinic) {
        String hash = AuditRecord.BEGINNING;
        long position = 0;
        List<AuditRecord> next = after(clinic, position);
        while (!next.isEmpty()) {
            for (AuditRecord each : next) {
                Broken broken = broken(each, hash, position + 1);
                if (broken != null) {
                    return new Found(position, unsealed(clinic), broken, hash);
                }
                position++;
                hash = String.valueOf(each.hash());
            }
            next = after(clinic, position);
        }
        return new Found(position, unsealed(clinic), null, hash);
    }

    private static @Nullable Broken broken(AuditRecord found, String before, long place) {
        if (!Long.valueOf(place).equals(found.position())) {
            return new Broken(place, "it is missing");
        }
        return found.hashAfter(before, place).equals(found.hash())
                ? null
                : new Broken(place, "its content does not match its hash");
    }

    private List<AuditRecord> after(String clinic, long position) {
        return jdbc.sql("""
                        select * from audit_record
                        where clinic = :clinic and position > :position order by position limit :limit
                        """)
                .param("clinic", clinic)
                .param("position", position)
                .param("limit", AT_ONCE)
                .query(AuditTrail::row)
                .list();
    }

    private long unsealed(String clinic) {
        return jdbc.sql("select count(*) from audit_record where clinic = :clinic and position is null")
                .param("clinic", clinic)
                .query(Long.class)
                .single();
    }
}
