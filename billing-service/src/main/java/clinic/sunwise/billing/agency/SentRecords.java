package clinic.sunwise.billing.agency;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was sent to the agency and what was not yet. */
public interface SentRecords {

    /** A record of the chain. */
    record Waiting(long position, UUID document, boolean isCreditNote) {}

    /**
     * How far a clinic is.
     *
     * @param nextAt before then nothing is sent; null if nothing ever was
     * @param trouble why the last message was not taken; empty if it was
     */
    record Standing(
            long waiting,
            long accepted,
            long acceptedWithErrors,
            long refused,
            @Nullable Instant nextAt,
            String trouble) {}

    /** The Spanish clinics of which records wait and may be sent now. */
    List<String> due(Instant now);

    /**
     * Whether the clinic's turn has come; if so nobody else has it until then.
     *
     * @param until when another may take it over, should this one have died
     */
    boolean claim(String clinic, Instant now, Instant until);

    /** The first that wait, in the order of the chain. */
    List<Waiting> waiting(String clinic, int most);

    /** What stands at this place of the chain; empty before the first. */
    Optional<Waiting> at(String clinic, long position);

    /** What the agency has said; from then on more may be sent. */
    void answered(String clinic, List<SentRecord> records, Instant next);

    /** It has not taken the message; from then on it is sent again. */
    void postponed(String clinic, String trouble, Instant next);

    /**
     * The first after that place, in the order of the chain.
     *
     * @param state null for all
     */
    List<SentRecord> list(String clinic, @Nullable RecordState state, long after, int rows);

    Standing standing(String clinic);
}
