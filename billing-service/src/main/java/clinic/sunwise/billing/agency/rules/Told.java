package clinic.sunwise.billing.agency.rules;

import org.jspecify.annotations.Nullable;

/**
 * A record of a document, and what the agency has said of it.
 *
 * @param position in the clinic's chain
 * @param answer null as long as it has said nothing
 */
public record Told(long position, Act act, @Nullable RecordState answer) {}
