package clinic.sunwise.gateway.passkeys;

import clinic.sunwise.gateway.secrets.RandomWord;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Questions under way to authenticators: 256 random bits each, where WebAuthn Level 3, 13.4.3 asks for 128. Each is taken back with
 * the first answer, right or wrong, so no answer is good twice.
 */
@Component
class Challenges {

    /** As long as WebAuthn Level 3, 15.1 advises to wait for somebody who looks for her key. */
    static final Duration LIFE = Duration.ofMinutes(5);

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final InstantSource machineTime;

    Challenges(JdbcClient jdbc, InstantSource machineTime) {
        this.jdbc = jdbc;
        this.machineTime = machineTime;
    }

    /** A challenge that has been made. */
    record Made(UUID id, String challenge) {}

    Made make(Purpose purpose, @Nullable Holder holder) {
        UUID id = UUID.randomUUID();
        byte[] challenge = RandomWord.bytes(BYTES);
        jdbc.sql("""
                        INSERT INTO passkey_challenge (id, purpose, holder_id, challenge, expires_at)
                        VALUES (:id, :purpose, :holder, :challenge, :expires)
                        """)
                .param("id", id)
                .param("purpose", purpose.code())
                .param("holder", holder == null ? null : holder.id(), Types.OTHER)
                .param("challenge", challenge)
                .param("expires", Timestamp.from(machineTime.instant().plus(LIFE)))
                .update();
        return new Made(id, Base64Url.of(challenge));
    }

    /** Takes the challenge back; empty if it is used, too old, or was made for another purpose or somebody else. */
    Optional<byte[]> take(UUID id, Purpose purpose, @Nullable Holder holder) {
        return jdbc.sql("""
                        DELETE FROM passkey_challenge
                        WHERE id = :id AND purpose = :purpose AND holder_id IS NOT DISTINCT FROM :holder AND expires_at > :now
                        RETURNING challenge
                        """)
                .param("id", id)
                .param("purpose", purpose.code())
                .param("holder", holder == null ? null : holder.id(), Types.OTHER)
                .param("now", Timestamp.from(machineTime.instant()))
                .query((row, number) -> row.getBytes("challenge"))
                .optional();
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT5M")
    void forgetExpired() {
        jdbc.sql("DELETE FROM passkey_challenge WHERE expires_at <= ?")
                .param(Timestamp.from(machineTime.instant()))
                .update();
    }
}
