package clinic.sunwise.booking.revisions;

/** What came of saving a draft. */
public sealed interface Saving {

    record Saved(ProtocolDraft draft) implements Saving {}

    /**
     * The text cannot be used.
     *
     * @param line counted from 1; 0 where no line is to blame
     */
    record Broken(int line, String reason) implements Saving {}

    /** The clinic has no such protocol, or the protocol no such draft. */
    record Unknown() implements Saving {}
}
