package clinic.sunwise.booking.coursebooking;

import clinic.sunwise.booking.appointments.Outcome;
import java.util.Optional;

/** What came of a request for a whole course. */
public sealed interface CourseOutcome {

    record Done(BookedCourse course) implements CourseOutcome {}

    /**
     * Something stands against one session, so nothing may remain of all: the caller undoes the transaction.
     *
     * @param session its place among those that were asked for, from 0; empty where a booked session cannot be called off
     */
    record Refused(Optional<Integer> session, Outcome outcome) implements CourseOutcome {}

    /** There is no such course, or none that the caller may see. */
    record NotFound() implements CourseOutcome {}

    /** More sessions than a course may have, those that are over included. */
    record TooMany(int most) implements CourseOutcome {}
}
