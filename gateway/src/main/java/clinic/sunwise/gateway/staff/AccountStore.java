package clinic.sunwise.gateway.staff;

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
import org.springframework.transaction.annotation.Transactional;

@Repository
class AccountStore {

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The account of that address, made if there is none. Two that ask at the same time get one. */
    UUID ensure(String address, String name, Instant now) {
        jdbc.sql("INSERT INTO account (id, address, name, created_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .params(UUID.randomUUID(), address, name, Timestamp.from(now))
                .update();
        return jdbc.sql("SELECT id FROM account WHERE address = ?")
                .param(address)
                .query(UUID.class)
                .single();
    }

    /** The account of the provider's subject, made if there is none; with the name that it has there now. */
    UUID ensureOfProvider(String issuer, String subject, String name, Instant now) {
        return jdbc.sql("""
                        INSERT INTO account (id, address, name, issuer, subject, enrolled_at, created_at)
                        VALUES (:id, 'oidc:' || :id, :name, :issuer, :subject, :now, :now)
                        ON CONFLICT (issuer, subject) DO UPDATE SET name = excluded.name RETURNING id
                        """)
                .param("id", UUID.randomUUID())
                .param("name", name)
                .param("issuer", issuer)
                .param("subject", subject)
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .single();
    }

    /** The account of the provider's subject, which nobody else changes until the end of the transaction. */
    Optional<UUID> lockOfProvider(String issuer, String subject) {
        return jdbc.sql("SELECT id FROM account WHERE issuer = ? AND subject = ? FOR UPDATE")
                .params(issuer, subject)
                .query(UUID.class)
                .optional();
    }

    boolean isEmpty() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT FROM account WHERE enrolled_at IS NOT NULL)")
                .query(Boolean.class)
                .single();
    }

    Optional<Account> byAddress(String address) {
        return accounts("WHERE address = ?", address).stream().findFirst();
    }

    Optional<Account> byId(UUID id) {
        return accounts("WHERE id = ?", id).stream().findFirst();
    }

    /** All, by name. */
    List<Account> all() {
        return accounts("WHERE ?", true);
    }

    private List<Account> accounts(String which, Object parameter) {
        return jdbc.sql("""
                        SELECT id, address, name, password_hash, encode(totp_secret, 'hex') AS totp_secret, enrolled_at,
                            closed_at, issuer
                        FROM account %s ORDER BY name, id
                        """.formatted(which))
                .param(parameter)
                .query((row, number) -> account(row))
                .list();
    }

    private Account account(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Account(
                id,
                row.getString("address"),
                row.getString("name"),
                row.getString("password_hash"),
                row.getString("totp_secret"),
                row.getTimestamp("enrolled_at") != null,
                row.getTimestamp("closed_at") != null,
                row.getString("issuer") != null,
                grants(id));
    }

    private List<Grant> grants(UUID account) {
        return jdbc.sql("SELECT * FROM account_grant WHERE account_id = ? ORDER BY role, clinic_id, chain_id")
                .param(account)
                .query((row, number) ->
                        new Grant(row.getString("role"), row.getString("clinic_id"), row.getString("chain_id")))
                .list();
    }

    @Transactional
    void change(UUID account, List<Grant> removed, List<Grant> added) {
        removed.forEach(grant -> jdbc.sql("""
                        DELETE FROM account_grant WHERE account_id = :account AND role = :role
                            AND clinic_id IS NOT DISTINCT FROM :clinic AND chain_id IS NOT DISTINCT FROM :chain
                        """)
                .param("account", account)
                .param("role", grant.role())
                .param("clinic", grant.clinic(), Types.VARCHAR)
                .param("chain", grant.chain(), Types.VARCHAR)
                .update());
        added.forEach(grant -> jdbc.sql("""
                        INSERT INTO account_grant (account_id, role, clinic_id, chain_id)
                        VALUES (:account, :role, :clinic, :chain)
                        ON CONFLICT DO NOTHING
                        """)
                .param("account", account)
                .param("role", grant.role())
                .param("clinic", grant.clinic(), Types.VARCHAR)
                .param("chain", grant.chain(), Types.VARCHAR)
                .update());
    }

    void setPassword(UUID account, String hash) {
        jdbc.sql("UPDATE account SET password_hash = ? WHERE id = ?")
                .params(hash, account)
                .update();
    }

    /** In place of that one; false if it is another by now. */
    boolean changePassword(UUID account, String before, String hash) {
        return jdbc.sql("UPDATE account SET password_hash = ? WHERE id = ? AND password_hash = ?")
                        .params(hash, account, before)
                        .update()
                == 1;
    }

    /** A secret that is still to be confirmed; false if one is confirmed already. */
    boolean proposeTotp(UUID account, byte[] sealed) {
        return jdbc.sql("UPDATE account SET totp_secret = ? WHERE id = ? AND enrolled_at IS NULL")
                        .params(sealed, account)
                        .update()
                == 1;
    }

    /** Uses a step up; false if it or a later one was used before. */
    boolean useStep(UUID account, long step) {
        return jdbc.sql("UPDATE account SET totp_step = ? WHERE id = ? AND totp_step < ?")
                        .params(step, account, step)
                        .update()
                == 1;
    }

    /** The second factor works: what brought here is used up, and these codes are the way in without it. */
    @Transactional
    void confirm(UUID account, List<byte[]> recoveryCodes, Instant now) {
        jdbc.sql("UPDATE account SET totp_confirmed_at = :now, enrolled_at = :now WHERE id = :account")
                .param("now", Timestamp.from(now))
                .param("account", account)
                .update();
        forget(account);
        recoveryCodes.forEach(hash -> jdbc.sql("INSERT INTO recovery_code (account_id, hash) VALUES (?, ?)")
                .params(account, hash)
                .update());
    }

    /** Until the end of the transaction nobody else changes the account's second factors. */
    void lockFactors(UUID account) {
        jdbc.sql("SELECT id FROM account WHERE id = ? FOR UPDATE")
                .param(account)
                .query(UUID.class)
                .single();
    }

    /** The authenticator app's codes are worth nothing from now on. */
    void removeTotp(UUID account) {
        jdbc.sql("UPDATE account SET totp_secret = NULL, totp_confirmed_at = NULL WHERE id = ?")
                .param(account)
                .update();
    }

    /** Uses a recovery code up; false if it is none of the account's. */
    boolean useRecoveryCode(UUID account, byte[] hash) {
        return jdbc.sql("DELETE FROM recovery_code WHERE account_id = ? AND hash = ?")
                        .params(account, hash)
                        .update()
                == 1;
    }

    /** Neither password nor second factor is good any more; the invitation is the way in. */
    @Transactional
    void invite(UUID account, byte[] invitation, Instant expires) {
        jdbc.sql("""
                        UPDATE account SET password_hash = NULL, totp_secret = NULL, totp_confirmed_at = NULL,
                            enrolled_at = NULL, closed_at = NULL
                        WHERE id = ?
                        """).param(account).update();
        forget(account);
        jdbc.sql("INSERT INTO invitation (hash, account_id, expires_at) VALUES (?, ?, ?)")
                .params(invitation, account, Timestamp.from(expires))
                .update();
    }

    Optional<UUID> invited(byte[] invitation, Instant now) {
        return jdbc.sql("SELECT account_id FROM invitation WHERE hash = ? AND expires_at > ?")
                .params(invitation, Timestamp.from(now))
                .query(UUID.class)
                .optional();
    }

    boolean isInvited(UUID account, Instant now) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM invitation WHERE account_id = ? AND expires_at > ?)")
                .params(account, Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    @Transactional
    void close(UUID account, Instant now) {
        forget(account);
        jdbc.sql("UPDATE account SET closed_at = ?, password_hash = NULL WHERE id = ?")
                .params(Timestamp.from(now), account)
                .update();
    }

    private void forget(UUID account) {
        jdbc.sql("DELETE FROM invitation WHERE account_id = ?").param(account).update();
        jdbc.sql("DELETE FROM recovery_code WHERE account_id = ?")
                .param(account)
                .update();
        jdbc.sql("DELETE FROM passkey WHERE account_id = ?").param(account).update();
    }
}
