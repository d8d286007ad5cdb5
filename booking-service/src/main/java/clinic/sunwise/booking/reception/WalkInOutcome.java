package clinic.sunwise.booking.reception;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.appointments.Outcome;
import java.time.OffsetDateTime;
import java.util.List;

/** What comes of a patient who walks in. Every outcome but the first has to undo the transaction. */
public sealed interface WalkInOutcome {

    /** She is booked, and has arrived. */
    record Arrived(Appointment appointment) implements WalkInOutcome {}

    /**
     * Nobody is free for her today any more.
     *
     * @param proposals the next days' best times
     */
    record NoTimeToday(List<OffsetDateTime> proposals) implements WalkInOutcome {

        public NoTimeToday {
            proposals = List.copyOf(proposals);
        }
    }

    /** What stands against booking her, or treating her, whatever is free. */
    record Against(Outcome outcome) implements WalkInOutcome {}
}
