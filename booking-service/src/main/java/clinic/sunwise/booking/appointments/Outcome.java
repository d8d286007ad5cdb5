package clinic.sunwise.booking.appointments;

import clinic.sunwise.booking.clinicalrules.Verdict;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What came of a request: the appointment, or why not, with everything that helps to find another way. */
public sealed interface Outcome {

    record Done(Appointment appointment) implements Outcome {}

    /**
     * The clinical rules are against it.
     *
     * @param earliest first day on which the patient could book by herself; empty if time does not get her there
     */
    record Refused(Verdict verdict, Optional<LocalDate> earliest) implements Outcome {}

    /** It can be booked once the advice has been read. */
    record AdviceNotConfirmed(Verdict verdict) implements Outcome {}

    /** Answers are missing that the rules need. */
    record ScreeningIncomplete(List<String> questions) implements Outcome {}

    /**
     * The clinic's booking policy is against it.
     *
     * @param policy its stable code
     * @param limit of the policy: minutes of notice, the last day, or the number of open bookings
     * @param earliest first moment at which a session could start; empty where a later one would not do either
     */
    record AgainstPolicy(String policy, Object limit, Optional<OffsetDateTime> earliest) implements Outcome {}

    /** Practitioner, room, device or the patient herself is not free then. */
    record Taken(By by) implements Outcome {

        /** What there is not enough of. */
        public enum By {
            /** The patient is elsewhere. */
            PATIENT,
            /** The clinic lacks a practitioner, a room or a device. */
            CLINIC
        }
    }

    /** Nothing stands against booking it at once. */
    record NotNeeded() implements Outcome {}

    /**
     * The patient still has time to reflect.
     *
     * @param from first day on which she may commit herself
     */
    record TooEarlyToCommit(LocalDate from) implements Outcome {}

    /** The hold is over. */
    record HoldExpired() implements Outcome {}

    /**
     * The appointment's state or the time does not allow the action.
     *
     * @param allowed what the caller could do instead
     */
    record WrongState(AppointmentState state, Set<AppointmentAction> allowed, String detail) implements Outcome {}

    /**
     * Somebody else has changed the appointment since it was read.
     *
     * @param version that it has now
     */
    record ChangedMeanwhile(int version) implements Outcome {}

    /** There is no such appointment, or none that the caller may see. */
    record NotFound() implements Outcome {}

    /** The request names something that is not there, or a time that is none. */
    record Invalid(String field, String message) implements Outcome {}
}
