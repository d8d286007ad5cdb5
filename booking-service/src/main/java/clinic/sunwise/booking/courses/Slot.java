package clinic.sunwise.booking.courses;

import java.util.Comparator;

/**
 * A time at which a session may be: the best of its day and practitioner.
 *
 * @param practitioner her number among those of the search
 * @param kept booked before and left as it is
 * @param cost of the session by itself, see {@link Cost}
 */
record Slot(CourseSession session, int practitioner, boolean kept, long cost) {

    /** Earlier ones first; practitioners in the order of their numbers among equals. */
    static final Comparator<Slot> ORDER = Comparator.<Slot>comparingLong(
                    slot -> slot.session().start().toEpochSecond())
            .thenComparingInt(Slot::practitioner);
}
