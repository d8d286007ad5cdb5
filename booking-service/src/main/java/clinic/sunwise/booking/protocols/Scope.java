package clinic.sunwise.booking.protocols;

import java.util.Set;

/**
 * Which treatments of its protocol a rule is for.
 *
 * @param techniques codes; empty for all
 * @param depths codes; empty for all
 * @param areas that the treatment must meet one of; empty for all
 */
public record Scope(Set<String> techniques, Set<String> depths, Set<Area> areas) {

    /** Every treatment of the protocol. */
    public static final Scope ALL = new Scope(Set.of(), Set.of(), Set.of());

    public Scope {
        techniques = Set.copyOf(techniques);
        depths = Set.copyOf(depths);
        areas = Set.copyOf(areas);
    }

    /** True where the treatment is one of them. */
    public boolean covers(Treatment treatment) {
        return covers(treatment.technique(), treatment.depth()) && (areas.isEmpty() || treatment.meets(areas));
    }

    /** True where this technique at this depth is one of them, on some area at least. */
    public boolean covers(String technique, String depth) {
        return (techniques.isEmpty() || techniques.contains(technique)) && (depths.isEmpty() || depths.contains(depth));
    }
}
