package clinic.sunwise.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has done. No finding and no name stands in it: only who, what and about whom.
 *
 * @param clinic where
 * @param at to the microsecond, as the database keeps it
 * @param action method and path of the request, with the names of variables in braces
 * @param person subject of the caller
 * @param role the role that she did it in
 * @param patient about whom; null where it is about nobody, or where that is not known
 * @param target the values of the path's variables, such as {@code id=…}
 * @param correlation the id under which the request stands in all logs
 */
public record AuditEntry(
        String clinic,
        Instant at,
        AuditKind kind,
        String action,
        String person,
        String role,
        @Nullable UUID patient,
        String target,
        String correlation) {}
