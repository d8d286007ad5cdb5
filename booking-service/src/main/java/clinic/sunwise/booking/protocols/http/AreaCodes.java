package clinic.sunwise.booking.protocols.http;

import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.platform.problem.FieldErrors;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Areas as a request names them. */
public final class AreaCodes {

    private AreaCodes() {}

    /** The areas; each code that is unknown or named twice becomes an error of its place in the list. */
    public static Set<Area> known(List<String> codes, String field, FieldErrors errors) {
        Set<Area> known = EnumSet.noneOf(Area.class);
        for (int i = 0; i < codes.size(); i++) {
            String code = String.valueOf(codes.get(i));
            String place = field + "[" + i + "]";
            Area.of(code)
                    .ifPresentOrElse(
                            area -> errors.check(known.add(area), place, "is named twice"),
                            () -> errors.add(place, "is not an area: " + code));
        }
        return known;
    }
}
