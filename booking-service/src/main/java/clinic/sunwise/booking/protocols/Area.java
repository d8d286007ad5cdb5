package clinic.sunwise.booking.protocols;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
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

    /** For each area one bit for each elementary area that it covers: asked for each session on each day of a year. */
    private static final Map<Area, Long> SKIN = skin();

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

    /** True where the two share an elementary area. */
    public static boolean meet(Collection<Area> one, Collection<Area> other) {
        return (skin(one) & skin(other)) != 0;
    }

    private static long skin(Collection<Area> areas) {
        long bits = 0;
        for (Area area : areas) {
            bits |= SKIN.getOrDefault(area, 0L);
        }
        return bits;
    }

    private static Map<Area, Long> skin() {
        List<Area> all = List.of(values());
        Map<Area, Long> skin = new EnumMap<>(Area.class);
        all.forEach(area -> skin.put(
                area,
                elementary(Set.of(area)).stream()
                        .mapToLong(each -> 1L << all.indexOf(each))
                        .sum()));
        return skin;
    }
}
