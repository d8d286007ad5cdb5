package clinic.sunwise.booking.protocols;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
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
    WHOLE_FACE(FOREHEAD, EYELIDS, CHEEKS, NOSE, LIPS, CHIN);

    /** One bit for each elementary area that it covers: asked for each session on each day of a year. */
    private final long skin;

    /** @param parts the elementary areas that it covers; none for an elementary one */
    @SuppressWarnings("EnumOrdinal") // a bit that never leaves this class
    Area(Area... parts) {
        long bits = parts.length == 0 ? 1L << ordinal() : 0;
        for (Area part : parts) {
            bits |= part.skin;
        }
        this.skin = bits;
    }

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
        long covered = skin(areas);
        EnumSet<Area> elementary = EnumSet.allOf(Area.class);
        elementary.removeIf(area -> Long.bitCount(area.skin) > 1 || (area.skin & covered) == 0);
        return Collections.unmodifiableSet(elementary);
    }

    /** True where the two share an elementary area. */
    public static boolean meet(Collection<Area> one, Collection<Area> other) {
        return (skin(one) & skin(other)) != 0;
    }

    private static long skin(Collection<Area> areas) {
        long bits = 0;
        for (Area area : areas) {
            bits |= area.skin;
        }
        return bits;
    }
}
