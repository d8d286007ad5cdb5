package clinic.sunwise.booking.protocols;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A place on the body. Elementary areas do not overlap; a composite area is a set of elementary ones. */
public enum Area {
    FOREHEAD,
    EYELIDS,
    CHEEKS,
    NOSE,
    LIPS,
    CHIN,
    NECK,
    DECOLLETE,
    BACK,
    HANDS,
    ABDOMEN,
    BREASTS,
    LEGS,
    BUTTOCKS,
    WHOLE_FACE;

    private static final Map<Area, Set<Area>> COMPOSITES =
            Map.of(WHOLE_FACE, Set.of(FOREHEAD, EYELIDS, CHEEKS, NOSE, LIPS, CHIN));

    /** The kebab-case word for this area in the API, in events and in protocol files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The area with that code; empty if there is none. */
    public static Optional<Area> of(String code) {
        return Stream.of(values()).filter(area -> area.code().equals(code)).findFirst();
    }

    /** The elementary areas that these areas cover together. */
    public static Set<Area> elementary(Collection<Area> areas) {
        EnumSet<Area> elementary = EnumSet.noneOf(Area.class);
        areas.forEach(area -> elementary.addAll(COMPOSITES.getOrDefault(area, Set.of(area))));
        return Collections.unmodifiableSet(elementary);
    }
}
