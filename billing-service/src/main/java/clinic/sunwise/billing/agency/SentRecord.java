package clinic.sunwise.billing.agency;

import java.time.Instant;

/**
 * A record of which the agency has said something.
 *
 * @param position in the clinic's chain
 * @param number of the document
 * @param code of the error; empty if there is none, as are the words
 * @param receipt the agency's code for the message; may be empty
 */
public record SentRecord(
        long position,
        String number,
        RecordState state,
        String code,
        String words,
        String receipt,
        Instant answeredAt) {}
