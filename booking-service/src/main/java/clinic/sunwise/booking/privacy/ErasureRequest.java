package clinic.sunwise.booking.privacy;

import java.time.Instant;
import java.util.UUID;

/**
 * A patient's wish to be erased, which counts once she has confirmed it.
 *
 * @param link secret in the mail to her, by which she confirms it
 * @param clinic where she asked
 * @param expires from then on the link leads nowhere
 */
public record ErasureRequest(
        UUID link, String chain, UUID patient, String clinic, Instant requested, Instant expires) {}
