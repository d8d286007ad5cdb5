package clinic.sunwise.booking.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What came of a wish to erase a patient. */
public sealed interface ErasureOutcome {

    /** Nothing that tells who she was is left, since then. */
    record Erased(Instant at) implements ErasureOutcome {}

    /** A mail with a link is on its way to her. */
    record ToBeConfirmed(Instant until) implements ErasureOutcome {}

    /** She still has appointments, which are to be cancelled first: somebody waits for her, or treats her. */
    record StillExpected(List<Open> appointments) implements ErasureOutcome {

        public StillExpected {
            appointments = List.copyOf(appointments);
        }
    }

    /** An appointment that is not over. */
    record Open(String clinic, UUID id, String state, Instant startsAt) {}

    /** Nobody can write to her, so she cannot confirm it. */
    record NoAddress() implements ErasureOutcome {}

    record NotFound() implements ErasureOutcome {}
}
