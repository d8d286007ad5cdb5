package clinic.sunwise.gateway.patients;

import clinic.sunwise.gateway.secrets.Hashes;
import clinic.sunwise.gateway.secrets.RandomWord;
import clinic.sunwise.gateway.secrets.Vault;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Codes under way to mail addresses. Each belongs to the request that asked for it, whose id only the asker has: so nobody can try
 * another's code, nor make it worthless by asking for a further one.
 *
 * <p>Eight digits, five tries: a request is guessed once in twenty million. NIST SP 800-63B-4, 3.1.3 asks for six digits, and for
 * ten minutes at most.
 */
@Component
class SignInCodes {

    static final Duration LIFE = Duration.ofMinutes(10);

    private static final int TRIES = 5;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final InstantSource machineTime;

    SignInCodes(JdbcClient jdbc, Vault vault, InstantSource machineTime) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.machineTime = machineTime;
    }

    /** A code that has been made, told once. */
    record Made(UUID request, String code) {}

    Made make(String address) {
        Made made = new Made(UUID.randomUUID(), RandomWord.digits());
        jdbc.sql("INSERT INTO sign_in_code (id, address, hash, expires_at) VALUES (?, ?, ?, ?)")
                .params(made.request(), address, hash(made.request(), made.code()), Timestamp.from(now().plus(LIFE)))
                .update();
        return made;
    }

    /** The address that the code was sent to, if it is the request's and good. Counts as a try; uses nothing up yet. */
    Optional<String> address(UUID request, String code) {
        record Kept(String address, String hash) {}
        String shown = HexFormat.of().formatHex(hash(request, code));
        return jdbc.sql("""
                        UPDATE sign_in_code SET tries = tries + 1 WHERE id = ? AND expires_at > ? AND tries < ?
                        RETURNING address, hash
                        """)
                .params(request, Timestamp.from(now()), TRIES)
                .query((row, number) ->
                        new Kept(row.getString("address"), HexFormat.of().formatHex(row.getBytes("hash"))))
                .optional()
                .filter(kept -> Hashes.same(kept.hash(), shown))
                .map(Kept::address);
    }

    /**
     * A code under way, as it stands.
     *
     * @param spent whether no further try is looked at
     */
    record Tried(String address, boolean spent) {}

    /** What the request had asked for; empty if there is no such request. */
    Optional<Tried> tried(UUID request) {
        return jdbc.sql("SELECT address, tries >= ? AS spent FROM sign_in_code WHERE id = ? AND expires_at > ?")
                .params(TRIES, request, Timestamp.from(now()))
                .query((row, number) -> new Tried(row.getString("address"), row.getBoolean("spent")))
                .optional();
    }

    /** Uses the code up; false if another has been quicker. */
    boolean use(UUID request) {
        return jdbc.sql("DELETE FROM sign_in_code WHERE id = ?").param(request).update() == 1;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT5M")
    void forgetExpired() {
        jdbc.sql("DELETE FROM sign_in_code WHERE expires_at <= ?")
                .param(Timestamp.from(now()))
                .update();
    }

    private byte[] hash(UUID request, String code) {
        return vault.mac("sign-in-code " + request, code);
    }

    private Instant now() {
        return machineTime.instant();
    }
}
