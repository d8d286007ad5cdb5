package clinic.sunwise.booking.verdicts;

import clinic.sunwise.booking.clinicalrules.Facts;
import clinic.sunwise.booking.clinicalrules.Patient;
import clinic.sunwise.booking.clinicalrules.Session;
import clinic.sunwise.booking.protocols.SkinSensitivity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is taken for true besides what is known: "what if she had laser on 3 March?"
 *
 * @param birthDate in place of the known one
 * @param skin in place of what she answered
 * @param sessions that took place, or are booked, besides the real ones
 * @param further findings, exposures, stays, events and steps besides the real ones; its skin is not read
 */
public record Assumptions(
        Optional<LocalDate> birthDate, Optional<SkinSensitivity> skin, List<Session> sessions, Facts further) {

    /** Nothing is assumed. */
    public static final Assumptions NONE = new Assumptions(Optional.empty(), Optional.empty(), List.of(), Facts.NONE);

    public Assumptions {
        sessions = List.copyOf(sessions);
    }

    /** The patient as she would be. */
    Patient about(Patient known) {
        Facts facts = known.facts();
        return new Patient(
                birthDate.orElse(known.birthDate()),
                new Facts(
                        skin.orElse(facts.skin()),
                        both(facts.findings(), further.findings()),
                        both(facts.exposures(), further.exposures()),
                        both(facts.stays(), further.stays()),
                        both(facts.events(), further.events()),
                        both(facts.steps(), further.steps())),
                both(known.sessions(), sessions));
    }

    private static <T> List<T> both(List<T> known, List<T> assumed) {
        return Stream.concat(known.stream(), assumed.stream()).toList();
    }
}
