package clinic.sunwise.booking.appointments.http;

import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.protocols.Treatment;
import clinic.sunwise.platform.problem.FieldErrors;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A treatment in a request, of which nothing is sure, and in an answer. */
record TreatmentBody(
        @Nullable String protocol,
        @Nullable String technique,
        @Nullable String depth,
        @Nullable List<String> areas) {

    static TreatmentBody of(Treatment treatment) {
        return new TreatmentBody(
                treatment.protocol(),
                treatment.technique(),
                treatment.depth(),
                treatment.areas().stream().map(Area::code).toList());
    }

    /** The treatment; every mistake is reported under this field's name. */
    static Treatment checked(@Nullable TreatmentBody body, String field) {
        FieldErrors errors = new FieldErrors().require(body, field);
        errors.throwIfAny();
        return java.util.Objects.requireNonNull(body).checked(field, errors);
    }

    private Treatment checked(String field, FieldErrors errors) {
        errors.require(protocol, field + ".protocol")
                .require(technique, field + ".technique")
                .require(depth, field + ".depth")
                .check(areas != null && !areas.isEmpty(), field + ".areas", "names no area");
        Set<Area> known = known(areas == null ? List.of() : areas, field, errors);
        errors.throwIfAny();
        return new Treatment(String.valueOf(protocol), String.valueOf(technique), String.valueOf(depth), known);
    }

    private static Set<Area> known(List<String> areas, String field, FieldErrors errors) {
        Set<Area> known = EnumSet.noneOf(Area.class);
        for (int i = 0; i < areas.size(); i++) {
            String code = String.valueOf(areas.get(i));
            String place = field + ".areas[" + i + "]";
            Area.of(code)
                    .ifPresentOrElse(
                            area -> errors.check(known.add(area), place, "is named twice"),
                            () -> errors.add(place, "is not an area: " + code));
        }
        return known;
    }
}
