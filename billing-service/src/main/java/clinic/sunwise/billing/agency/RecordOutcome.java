package clinic.sunwise.billing.agency;

import clinic.sunwise.billing.agency.rules.TellingAgain;

/** What came of the wish to tell the agency something again. */
public sealed interface RecordOutcome {

    /**
     * It is told with the next message.
     *
     * @param position of the new record in the chain
     */
    record Added(long position) implements RecordOutcome {}

    /** Nothing was changed. */
    record Refused(TellingAgain why) implements RecordOutcome {}
}
