package clinic.sunwise.platform.idempotency;

import clinic.sunwise.platform.secrets.DataKey;
import org.jspecify.annotations.Nullable;

/**
 * How an answer is kept: sealed, as it may tell what a patient has answered, and beside it a hash of its request that nobody can
 * try requests against who has the database alone.
 */
public record RememberedAnswer(String caller, String key) {

    /**
     * The answer, sealed for this place.
     *
     * @param answer null while there is none
     */
    public byte @Nullable [] sealed(DataKey own, @Nullable String answer) {
        return answer == null ? null : own.seal(place(), answer);
    }

    String opened(DataKey own, byte[] sealed) {
        return own.open(place(), sealed);
    }

    /** The hash, keyed. */
    public String keyed(DataKey own, String hash) {
        return own.mac("idempotency_key/request_hash", hash);
    }

    private String place() {
        return "idempotency_key\n" + caller + "\n" + key;
    }
}
