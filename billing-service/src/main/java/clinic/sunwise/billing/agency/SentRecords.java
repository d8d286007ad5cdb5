package clinic.sunwise.billing.agency;

import clinic.sunwise.billing.agency.rules.RecordState;
import clinic.sunwise.billing.agency.rules.Told;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was sent to the agency and what was not yet. */
public interface SentRecords {

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

    /** The places of the first that wait, in the order of the chain. */
    List<Long> waiting(String clinic, int most);

    /** All records of the document that the one at this place is about, in the order of the chain; empty if there is none. */
    List<Told> history(String clinic, long position);

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
