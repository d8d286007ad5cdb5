package clinic.sunwise.booking.appointments;

import java.util.Locale;

/** What can be done with an appointment. */
public enum AppointmentAction {
    ACCEPT,
    DECLINE,
    BOOK,
    /** Book while the patient has time to reflect. */
    PENCIL_IN,
    CONFIRM,
    /** Comes by itself. */
    LAPSE,
    RELEASE,
    MOVE,
    CHECK_IN,
    /** Begin to treat her. */
    START,
    COMPLETE,
    CANCEL,
    NO_SHOW,
    CORRECT;

    /** The word in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
