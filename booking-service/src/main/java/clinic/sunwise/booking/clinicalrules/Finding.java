package clinic.sunwise.booking.clinicalrules;

import clinic.sunwise.booking.protocols.Area;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Something about a patient's health or skin that a rule reads, such as {@code diabetes} or {@code herpes-active}.
 *
 * @param code the word that protocols and questions share
 * @param areas where on the body; empty where it concerns the whole person or the place is not known
 * @param over first day on which it no longer holds; empty for what stays, or what is not yet known to end
 */
public record Finding(String code, Set<Area> areas, Optional<LocalDate> over) {

    public Finding {
        areas = Set.copyOf(areas);
    }

    /** Of the whole person, without an end. */
    public static Finding of(String code) {
        return new Finding(code, Set.of(), Optional.empty());
    }

    /** True where it concerns the skin that is treated; what has no place concerns every area. */
    public boolean meets(Collection<Area> treated) {
        return areas.isEmpty() || Area.meet(areas, treated);
    }
}
