package clinic.sunwise.booking.protocols;

import java.util.Collections;
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

    /** This treatment alone. */
    public static Scope of(Treatment treatment) {
        return new Scope(Set.of(treatment.technique()), Set.of(treatment.depth()), treatment.areas());
    }

    /** True where some treatment could be one of both. */
    public boolean meets(Scope other) {
        return meets(techniques, other.techniques)
                && meets(depths, other.depths)
                && (areas.isEmpty() || other.areas.isEmpty() || Area.meet(areas, other.areas));
    }

    private static boolean meets(Set<String> some, Set<String> others) {
        return some.isEmpty() || others.isEmpty() || !Collections.disjoint(some, others);
    }

    /** True where this technique at this depth is one of them, on some area at least. */
    public boolean covers(String technique, String depth) {
        return (techniques.isEmpty() || techniques.contains(technique)) && (depths.isEmpty() || depths.contains(depth));
    }
}
