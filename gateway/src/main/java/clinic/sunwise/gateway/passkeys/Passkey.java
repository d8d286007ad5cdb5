package clinic.sunwise.gateway.passkeys;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passkey, of which the gateway has the public half.
 *
 * @param credentialId what its authenticator calls it, in Base64 for addresses
 * @param attestedKey the public key as the authenticator has told it, in Base64 for addresses
 * @param signCount of its latest use, 0 to 4,294,967,295; stays 0 with authenticators that do not count
 * @param label how its holder tells it from her others
 * @param usedAt null before its first use
 */
public record Passkey(
        UUID id,
        Holder holder,
        String credentialId,
        String attestedKey,
        long signCount,
        boolean backupEligible,
        boolean backedUp,
        String label,
        Instant createdAt,
        @Nullable Instant usedAt) {}
