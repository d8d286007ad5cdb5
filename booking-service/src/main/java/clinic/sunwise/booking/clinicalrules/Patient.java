package clinic.sunwise.booking.clinicalrules;

import clinic.sunwise.booking.protocols.SkinSensitivity;
import java.time.LocalDate;
import java.util.List;

/**
 * What the rules know of a patient.
 *
 * @param sessions past and booked; without cancelled ones and no-shows, whose windows are free again
 */
public record Patient(LocalDate birthDate, Facts facts, List<Session> sessions) {

    public Patient {
        sessions = List.copyOf(sessions);
    }

    /** How her skin reacts. */
    public SkinSensitivity skin() {
        return facts.skin();
    }
}
