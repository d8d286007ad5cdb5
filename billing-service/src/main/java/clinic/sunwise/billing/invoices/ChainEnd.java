package clinic.sunwise.billing.invoices;

import java.time.Instant;

/** The record that the next one has to follow. */
public record ChainEnd(long position, String hash, Instant recordedAt) {

    /** The end of a chain without records. */
    public static final ChainEnd NONE = new ChainEnd(0, "", Instant.EPOCH);
}
