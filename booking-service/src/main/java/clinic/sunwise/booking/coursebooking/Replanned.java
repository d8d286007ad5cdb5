package clinic.sunwise.booking.coursebooking;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.appointments.Outcome;
import clinic.sunwise.booking.clinicalrules.Verdict;
import java.util.List;

/** What a change would do to a booked course. */
public sealed interface Replanned {

    /**
     * A session that is not touched by the change itself.
     *
     * @param verdict on it after the change, if nothing else was done
     */
    record Untouched(Appointment appointment, Verdict verdict) {}

    /**
     * The course planned anew.
     *
     * @param rest the other sessions to come, by start
     */
    record Proposed(List<Untouched> rest, CourseProposal proposal) implements Replanned {

        public Proposed {
            rest = List.copyOf(rest);
        }
    }

    /** The change itself cannot be made. */
    record Impossible(Outcome outcome) implements Replanned {}
}
