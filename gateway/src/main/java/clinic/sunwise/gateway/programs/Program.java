package clinic.sunwise.gateway.programs;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A program that acts for a clinic.
 *
 * @param id its client id
 * @param role whose rights it has at most
 * @param scopes which of them it may use at most: {@code appointments:read} what is read below {@code …/appointments},
 *     {@code appointments:write} what is changed there
 * @param revokedAt null while it is good
 */
record Program(
        String clinic,
        UUID id,
        String name,
        String role,
        List<String> scopes,
        Instant createdAt,
        String createdBy,
        @Nullable Instant revokedAt) {

    Program {
        scopes = List.copyOf(scopes);
    }

    /** Who it is in tokens and records. */
    String subject() {
        return "program-" + id;
    }
}
