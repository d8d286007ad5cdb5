package clinic.sunwise.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record on the wire.
 *
 * @param kind sign-in, read, change, override or export
 * @param action method and path, with the names of variables
 * @param person subject of who did it
 * @param patientId about whom; absent where it is about nobody
 * @param target values of the path's variables
 * @param position place in the clinic's chain; absent in the first seconds
 */
public record AuditAnswer(
        long id,
        Instant at,
        String kind,
        String action,
        String person,
        String role,
        @Nullable UUID patientId,
        String target,
        String correlationId,
        @Nullable Long position,
        @Nullable String hash) {

    public static AuditAnswer of(AuditRecord found) {
        AuditEntry entry = found.entry();
        return new AuditAnswer(
                found.id(),
                entry.at(),
                entry.kind().code(),
                entry.action(),
                entry.person(),
                entry.role(),
                entry.patient(),
                entry.target(),
                entry.correlation(),
                found.position(),
                found.hash());
    }
}
