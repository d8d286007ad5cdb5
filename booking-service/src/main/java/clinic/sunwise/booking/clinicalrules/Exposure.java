package clinic.sunwise.booking.clinicalrules;

import clinic.sunwise.booking.protocols.Area;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

/**
 * Something that was, or will be, done to the skin outside our own sessions: a laser elsewhere, waxing, a retinoid cream, a
 * solarium. Rules keep a distance from it.
 *
 * @param agent the word that protocols and questions share, such as {@code laser} or {@code sunbathing}
 * @param first its first day
 * @param last its last day, not before the first; both the same for what happens once
 * @param areas where; empty for the whole body, as with a medicine or where the place is not known
 */
public record Exposure(String agent, LocalDate first, LocalDate last, Set<Area> areas) {

    /** The last day of what goes on and has no known end. */
    public static final LocalDate GOES_ON = LocalDate.of(9999, 12, 31);

    public Exposure {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(agent + " ends on " + last + " before it begins on " + first);
        }
        areas = Set.copyOf(areas);
    }

    /** On one day. */
    public static Exposure on(LocalDate day, String agent, Set<Area> areas) {
        return new Exposure(agent, day, day, areas);
    }

    /** True where it concerns the skin that is treated; what has no place concerns every area. */
    public boolean meets(Collection<Area> treated) {
        return areas.isEmpty() || Area.meet(areas, treated);
    }
}
