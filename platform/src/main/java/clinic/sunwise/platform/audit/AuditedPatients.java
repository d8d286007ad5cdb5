package clinic.sunwise.platform.audit;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who the row is about that a request names. */
final class AuditedPatients {

    private final JdbcClient jdbc;
    private final Audited audited;

    AuditedPatients(JdbcClient jdbc, Audited audited) {
        this.jdbc = jdbc;
        this.audited = audited;
    }

    Optional<UUID> of(AuditedRequest request) {
        return Optional.ofNullable(audited.patients().get(request.collection()))
                .flatMap(query -> request.row()
                        .flatMap(id -> jdbc.sql(query)
                                .param("clinic", request.clinic())
                                .param("id", id)
                                .query(UUID.class)
                                .optional()));
    }
}
