package clinic.sunwise.booking.clinicalrules;

import clinic.sunwise.booking.protocols.Area;
import java.util.Collection;
import java.util.Collections;

/** Whether areas lie on the same skin. */
final class Skin {

    private Skin() {}

    /** True where the two share an elementary area. */
    static boolean meet(Collection<Area> one, Collection<Area> other) {
        return !Collections.disjoint(Area.elementary(one), Area.elementary(other));
    }
}
