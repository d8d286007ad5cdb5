package clinic.sunwise.booking.elsewhere;

import clinic.sunwise.booking.clinicalrules.Exposure;
import clinic.sunwise.booking.protocols.Area;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A treatment that somebody else has done.
 *
 * @param procedure one of {@link #PROCEDURES}
 * @param areas at least one
 * @param by who entered it
 * @param corrects the entry in whose place it stands; empty for a first one
 */
public record TreatmentElsewhere(
        UUID id,
        String procedure,
        LocalDate day,
        Set<Area> areas,
        Instant enteredAt,
        String by,
        Optional<UUID> corrects) {

    /** The agents, in the words of the rules, that can be something done by others to the skin. */
    public static final Set<String> PROCEDURES = Set.of(
            "laser",
            "ipl",
            "waxing",
            "botulinum",
            "injectable",
            "peel",
            "abrasion",
            "dermabrasion",
            "mesotherapy",
            "facial-massage");

    public TreatmentElsewhere {
        if (!PROCEDURES.contains(procedure)) {
            throw new IllegalArgumentException("there is no procedure '" + procedure + "'");
        }
        if (areas.isEmpty()) {
            throw new IllegalArgumentException("a treatment has at least one area");
        }
        areas = Set.copyOf(areas);
    }

    /** What washouts count from. */
    public Exposure exposure() {
        return Exposure.on(day, procedure, areas);
    }
}
