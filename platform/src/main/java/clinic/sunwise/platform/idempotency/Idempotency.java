package clinic.sunwise.platform.idempotency;

import clinic.sunwise.platform.audit.RequestAudit;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.problem.ProblemException;
import clinic.sunwise.platform.problem.ProblemTypes;
import clinic.sunwise.platform.secrets.DataKeys;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets a request take effect once, however often it arrives.
 *
 * <p>The key, and the record of who has asked for it, are stored in the transaction of the effect. So a request that was refused or that failed leaves no key and may be
 * sent again; one that arrives while the first is still running waits for it.
 */
public final class Idempotency {

    private record Answer(String requestHash, String text) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final RequestAudit audit;
    private final DataKeys keys;
    private final JsonMapper json;
    private final Clock clock;

    Idempotency(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            RequestAudit audit,
            DataKeys keys,
            JsonMapper json,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.audit = audit;
        this.keys = keys;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The effect's answer, from now or from the first time.
     *
     * @param request everything that tells this request from another one: address and body
     * @param type of the answer, which has to survive being written as JSON and read again
     * @throws ProblemException {@code idempotency-key-reused} if the key belongs to another request of this caller
     */
    public <T> T once(Caller caller, IdempotencyKey key, Object request, Class<T> type, Supplier<T> effect) {
        RememberedAnswer place = new RememberedAnswer(caller.subject(), key.value());
        String hash = place.keyed(keys.own(), hash(json.writeValueAsString(request)));
        return Objects.requireNonNull(transaction.execute(status -> {
            if (isFirst(place, hash)) {
                T answer = effect.get();
                remember(place, json.writeValueAsString(answer));
                audit.changed(caller, request, answer);
                return answer;
            }
            return json.readValue(first(place, hash), type);
        }));
    }

    /** Waits while another transaction holds the same key. */
    private boolean isFirst(RememberedAnswer place, String hash) {
        return jdbc.sql("""
                        insert into idempotency_key (caller, key, request_hash, created_at)
                        values (:caller, :key, :hash, :now)
                        on conflict do nothing
                        """)
                        .param("caller", place.caller())
                        .param("key", place.key())
                        .param("hash", hash)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private void remember(RememberedAnswer place, String answer) {
        jdbc.sql("""
                        update idempotency_key set sealed = :sealed where caller = :caller and key = :key
                        """)
                .param("sealed", place.sealed(keys.own(), answer))
                .param("caller", place.caller())
                .param("key", place.key())
                .update();
    }

    private String first(RememberedAnswer place, String hash) {
        Answer first = jdbc.sql("""
                        select request_hash, sealed from idempotency_key where caller = :caller and key = :key
                        """)
                .param("caller", place.caller())
                .param("key", place.key())
                .query((row, number) -> new Answer(
                        row.getString("request_hash"),
                        place.opened(
                                keys.own(),
                                Objects.requireNonNull(row.getBytes("sealed"), "a committed key has its answer"))))
                .single();
        if (!first.requestHash().equals(hash)) {
            throw new ProblemException(
                    ProblemTypes.IDEMPOTENCY_KEY_REUSED,
                    "This key was used for another request. Send a new request with a fresh key.");
        }
        return first.text();
    }

    private static String hash(String request) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
