package clinic.sunwise.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which records are wanted; null wants all.
 *
 * @param from the first moment, inclusive
 * @param to the last moment, exclusive
 * @param before only records that were written before the one with this id
 */
public record AuditFilter(
        @Nullable String person,
        @Nullable UUID patient,
        @Nullable AuditKind kind,
        @Nullable String action,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Long before) {}
