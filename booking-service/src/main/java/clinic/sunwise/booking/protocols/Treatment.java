package clinic.sunwise.booking.protocols;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is done to the skin.
 *
 * @param areas at least one, as the patient named them; may be composite
 */
public record Treatment(String protocol, String technique, String depth, Set<Area> areas) {

    public Treatment {
        if (areas.isEmpty()) {
            throw new IllegalArgumentException("a treatment has at least one area");
        }
        areas = Collections.unmodifiableSet(EnumSet.copyOf(areas));
    }

    /** True where it works on skin that these areas cover, composite ones included. */
    public boolean meets(Set<Area> others) {
        return Area.meet(areas, others);
    }

    /** The elementary areas on which both treatments work; empty if they do not meet. */
    public Set<Area> meets(Treatment other) {
        EnumSet<Area> shared = EnumSet.copyOf(Area.elementary(areas));
        shared.retainAll(Area.elementary(other.areas));
        return Collections.unmodifiableSet(shared);
    }
}
