package clinic.sunwise.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry that was written.
 *
 * @param id in the order of writing
 * @param position in the clinic's chain, from 1; null until it is sealed
 * @param hash of the record and the one before; null until it is sealed
 */
public record AuditRecord(
        long id,
        AuditEntry entry,
        @Nullable Long position,
        @Nullable String hash) {

    /** What the first record of a chain has before it. */
    static final String BEGINNING = "0".repeat(64);

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * SHA-256 of all that the record says and of the hash before, as 64 lower-case hexadecimal digits.
     *
     * @param place position in the chain
     */
    String hashAfter(String before, long place) {
        List<Object> said = List.of(
                before,
                place,
                id,
                entry.clinic(),
                entry.at().toString(),
                entry.kind().code(),
                entry.action(),
                entry.person(),
                entry.role(),
                Objects.toString(entry.patient(), ""),
                entry.target(),
                entry.correlation());
        try {
            byte[] text = JSON.writeValueAsString(said).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
