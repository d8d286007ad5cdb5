package clinic.sunwise.booking.clinicalrules;

import clinic.sunwise.booking.protocols.SkinSensitivity;
import java.time.LocalDate;
import java.util.List;

/** What the rules know of a patient. One is asked about on each day of a year, so what is the same on all is found once. */
public final class Patient {

    private final LocalDate birthDate;
    private final Facts facts;
    private final List<Session> sessions;
    private final List<Use> uses;

    /** @param sessions past and booked; without cancelled ones and no-shows, whose windows are free again */
    public Patient(LocalDate birthDate, Facts facts, List<Session> sessions) {
        this.birthDate = birthDate;
        this.facts = facts;
        this.sessions = List.copyOf(sessions);
        this.uses = List.copyOf(Use.of(facts, this.sessions));
    }

    public LocalDate birthDate() {
        return birthDate;
    }

    public Facts facts() {
        return facts;
    }

    /** Past and booked. */
    public List<Session> sessions() {
        return sessions;
    }

    /** How her skin reacts. */
    public SkinSensitivity skin() {
        return facts.skin();
    }

    /** All agents on her skin that are known. */
    List<Use> uses() {
        return uses;
    }
}
