package clinic.sunwise.booking.revisions;

import java.time.Instant;
import java.util.UUID;

/**
 * A further version of a protocol that nobody works by yet.
 *
 * @param protocol its code
 * @param version that it says it is
 * @param text that could be used when it was saved
 */
public record ProtocolDraft(
        UUID id, String clinic, String protocol, int version, String text, Instant savedAt, String savedBy) {}
