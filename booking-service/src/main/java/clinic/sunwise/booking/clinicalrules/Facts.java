package clinic.sunwise.booking.clinicalrules;

import clinic.sunwise.booking.protocols.SkinSensitivity;
import java.time.LocalDate;
import java.util.List;

/**
 * What a patient's answers and her way so far tell the rules, besides her sessions.
 *
 * @param events days on which she wants to be seen, such as a wedding
 */
public record Facts(
        SkinSensitivity skin,
        List<Finding> findings,
        List<Exposure> exposures,
        List<SunnyStay> stays,
        List<LocalDate> events,
        List<Step> steps) {

    /** Nothing is known. */
    public static final Facts NONE = of(SkinSensitivity.NORMAL);

    public Facts {
        findings = List.copyOf(findings);
        exposures = List.copyOf(exposures);
        stays = List.copyOf(stays);
        events = List.copyOf(events);
        steps = List.copyOf(steps);
    }

    /** The same with other exposures. */
    public Facts with(List<Exposure> others) {
        return new Facts(skin, findings, others, stays, events, steps);
    }

    /** Nothing is known but how the skin reacts. */
    public static Facts of(SkinSensitivity skin) {
        return new Facts(skin, List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
