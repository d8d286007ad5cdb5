package clinic.sunwise.gateway.programs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProgramStore {

    private final JdbcClient jdbc;

    ProgramStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a token stands for. */
    record Known(Program program, List<String> scopes, Instant expires) {}

    /** False if there is one of that id. */
    boolean add(Program program, byte[] secret) {
        return jdbc.sql("""
                        INSERT INTO program (clinic_id, id, name, role, scopes, secret_hash, created_at, created_by)
                        VALUES (:clinic, :id, :name, :role, :scopes, :secret, :now, :by) ON CONFLICT DO NOTHING
                        """)
                        .param("clinic", program.clinic())
                        .param("id", program.id())
                        .param("name", program.name())
                        .param("role", program.role())
                        .param("scopes", program.scopes().toArray(String[]::new))
                        .param("secret", secret)
                        .param("now", Timestamp.from(program.createdAt()))
                        .param("by", program.createdBy())
                        .update()
                == 1;
    }

    List<Program> of(String clinic) {
        return jdbc.sql("SELECT * FROM program WHERE clinic_id = ? ORDER BY created_at, id")
                .param(clinic)
                .query((row, number) -> program(row))
                .list();
    }

    Optional<Program> find(String clinic, UUID id) {
        return jdbc.sql("SELECT * FROM program WHERE clinic_id = ? AND id = ?")
                .params(clinic, id)
                .query((row, number) -> program(row))
                .optional();
    }

    /** Whoever has this id, and whether the secret is its own. */
    Optional<Program> byId(UUID id) {
        return jdbc.sql("SELECT * FROM program WHERE id = ? AND revoked_at IS NULL")
                .param(id)
                .query((row, number) -> program(row))
                .optional();
    }

    Optional<byte[]> secret(UUID id) {
        return jdbc.sql("SELECT secret_hash FROM program WHERE id = ? AND revoked_at IS NULL")
                .param(id)
                .query(byte[].class)
                .optional();
    }

    /** In place of the one before, with which nobody gets a token any more. */
    void setSecret(UUID id, byte[] secret) {
        jdbc.sql("UPDATE program SET secret_hash = ? WHERE id = ?")
                .params(secret, id)
                .update();
    }

    void revoke(UUID id, Instant now) {
        jdbc.sql("UPDATE program SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL")
                .params(Timestamp.from(now), id)
                .update();
    }

    void endTokens(UUID id) {
        jdbc.sql("DELETE FROM program_token WHERE program_id = ?").param(id).update();
    }

    void addToken(byte[] hash, UUID program, List<String> scopes, Instant expires) {
        jdbc.sql("INSERT INTO program_token (hash, program_id, scopes, expires_at) VALUES (?, ?, ?, ?)")
                .params(hash, program, scopes.toArray(String[]::new), Timestamp.from(expires))
                .update();
    }

    Optional<Known> known(byte[] hash) {
        return jdbc.sql("""
                        SELECT p.*, t.scopes AS granted, t.expires_at FROM program_token t JOIN program p ON p.id = t.program_id
                        WHERE t.hash = ? AND p.revoked_at IS NULL
                        """)
                .param(hash)
                .query((row, number) -> new Known(
                        program(row),
                        texts(row, "granted"),
                        row.getTimestamp("expires_at").toInstant()))
                .optional();
    }

    void forgetExpired(Instant now) {
        jdbc.sql("DELETE FROM program_token WHERE expires_at <= ?")
                .param(Timestamp.from(now))
                .update();
    }

    private static Program program(ResultSet row) throws SQLException {
        Timestamp revoked = row.getTimestamp("revoked_at");
        return new Program(
                row.getString("clinic_id"),
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("role"),
                texts(row, "scopes"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("created_by"),
                revoked == null ? null : revoked.toInstant());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
