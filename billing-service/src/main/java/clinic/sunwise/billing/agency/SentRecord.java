package clinic.sunwise.billing.agency;

import clinic.sunwise.billing.agency.rules.Act;
import clinic.sunwise.billing.agency.rules.RecordState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record of which the agency has said something.
 *
 * @param position in the clinic's chain
 * @param number of the document
 * @param act what it tells: that the document was issued, the same once more, or that it is cancelled
 * @param code of the error; empty if there is none, as are the words
 * @param receipt the agency's code for the message; may be empty
 * @param followedBy place of the next record that tells the same of the document; null if there is none
 */
public record SentRecord(
        long position,
        String number,
        Act act,
        RecordState state,
        String code,
        String words,
        String receipt,
        Instant answeredAt,
        @Nullable Long followedBy) {}
