package clinic.sunwise.booking.appointments;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an appointment is. */
public enum AppointmentState {
    /** Asked for by a patient, to be decided by a clinician; takes up nothing. */
    REQUESTED,
    /** Kept for a patient who is still answering questions, until it is booked or expires. */
    HELD,
    /** Kept for a patient who still has time to reflect; binds nobody, and lapses unless it is confirmed. */
    TENTATIVE,
    BOOKED,
    /** The patient is at the clinic. */
    ARRIVED,
    /** She is being treated. */
    IN_TREATMENT,
    COMPLETED,
    CANCELLED,
    /** Nobody has confirmed it in time. */
    LAPSED,
    /** A clinician has decided against a request. */
    DECLINED,
    NO_SHOW;

    /** True for what takes up its time and has not begun: what is judged anew when something changes. */
    public boolean isToCome() {
        return this == TENTATIVE || this == BOOKED;
    }

    /** The word in the API and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<AppointmentState> of(String code) {
        return Stream.of(values()).filter(state -> state.code().equals(code)).findFirst();
    }
}
