package clinic.sunwise.booking.availability;

import java.util.Locale;

/** What somebody or something is to a session. */
public enum ResourceKind {
    PRACTITIONER,
    ROOM,
    DEVICE,
    RECOVERY_PLACE,
    /** The patient herself, whose time is kept apart: she may be at another clinic of the chain. */
    PATIENT;

    /** The word in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
