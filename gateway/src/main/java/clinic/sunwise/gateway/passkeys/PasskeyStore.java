package clinic.sunwise.gateway.passkeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PasskeyStore {

    private final JdbcClient jdbc;

    PasskeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if the credential is known already, whoever's it is. */
    boolean add(Passkey passkey) {
        Holder holder = passkey.holder();
        return jdbc.sql("""
                        INSERT INTO passkey (id, credential_id, account_id, patient_id, address, attested_key, sign_count,
                            backup_eligible, backed_up, label, created_at, asked_at)
                        VALUES (:id, :credential, :account, :patient, :address, :key, :count, :eligible, :backedUp, :label,
                            :created, :created)
                        ON CONFLICT (credential_id) DO NOTHING
                        """)
                        .param("id", passkey.id())
                        .param("credential", passkey.credentialId())
                        .param("account", holder.isStaff() ? holder.id() : null, Types.OTHER)
                        .param("patient", holder.isStaff() ? null : holder.id(), Types.OTHER)
                        .param("address", holder.address(), Types.VARCHAR)
                        .param("key", Base64Url.bytes(passkey.attestedKey()))
                        .param("count", passkey.signCount())
                        .param("eligible", passkey.backupEligible())
                        .param("backedUp", passkey.backedUp())
                        .param("label", passkey.label())
                        .param("created", Timestamp.from(passkey.createdAt()))
                        .update()
                == 1;
    }

    Optional<Passkey> byCredential(String credentialId) {
        return jdbc.sql("SELECT * FROM passkey WHERE credential_id = ?")
                .param(credentialId)
                .query((row, number) -> passkey(row))
                .optional();
    }

    /** Latest first. */
    List<Passkey> of(Holder holder) {
        return jdbc.sql("SELECT * FROM passkey WHERE holder_id = ? ORDER BY created_at DESC, id")
                .param(holder.id())
                .query((row, number) -> passkey(row))
                .list();
    }

    /** Notes a use; false if another was noted since the passkey was read, or it is gone. */
    boolean used(Passkey passkey, long signCount, boolean backedUp, Instant now) {
        return jdbc.sql("""
                        UPDATE passkey SET sign_count = :count, backed_up = :backedUp, used_at = :now
                        WHERE id = :id AND sign_count = :before
                        """)
                        .param("count", signCount)
                        .param("backedUp", backedUp)
                        .param("now", Timestamp.from(now))
                        .param("id", passkey.id())
                        .param("before", passkey.signCount())
                        .update()
                == 1;
    }

    /** False if it is none of hers. */
    boolean remove(UUID id, Holder holder) {
        return jdbc.sql("DELETE FROM passkey WHERE id = ? AND holder_id = ?")
                        .params(id, holder.id())
                        .update()
                == 1;
    }

    /** Of patients, those that were asked after longest ago; they count as asked after now. */
    List<Passkey> toAskAfter(Instant before, int most, Instant now) {
        return jdbc.sql("""
                        UPDATE passkey SET asked_at = :now
                        WHERE id IN (SELECT id FROM passkey WHERE patient_id IS NOT NULL AND asked_at <= :before
                            ORDER BY asked_at LIMIT :most FOR UPDATE SKIP LOCKED)
                        RETURNING *
                        """)
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(before))
                .param("most", most)
                .query((row, number) -> passkey(row))
                .list();
    }

    private static Passkey passkey(ResultSet row) throws SQLException {
        Timestamp used = row.getTimestamp("used_at");
        return new Passkey(
                row.getObject("id", UUID.class),
                new Holder(row.getObject("holder_id", UUID.class), row.getString("address")),
                row.getString("credential_id"),
                Base64Url.of(row.getBytes("attested_key")),
                row.getLong("sign_count"),
                row.getBoolean("backup_eligible"),
                row.getBoolean("backed_up"),
                row.getString("label"),
                row.getTimestamp("created_at").toInstant(),
                used == null ? null : used.toInstant());
    }
}
