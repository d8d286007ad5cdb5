package clinic.sunwise.billing.invoices;

import java.time.OffsetDateTime;

/**
 * A document's place in its issuer's chain.
 *
 * @param position counts the issuer's records from 1
 * @param previousHash empty for the first
 * @param recordedAt to the second, with the clinic's offset
 */
public record ChainLink(long position, String previousHash, String hash, OffsetDateTime recordedAt) {}
