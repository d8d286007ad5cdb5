package clinic.sunwise.booking.feeds;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An address at which a calendar can be read.
 *
 * @param chain of the clinic
 * @param subject the patient, practitioner or room
 * @param showsDetails its holder allows procedures and names in it; else it shows when and where only
 * @param revokedAt empty while it can be read
 */
public record Feed(
        UUID id,
        String clinic,
        String chain,
        FeedKind kind,
        UUID subject,
        boolean showsDetails,
        Instant createdAt,
        Optional<Instant> revokedAt) {}
