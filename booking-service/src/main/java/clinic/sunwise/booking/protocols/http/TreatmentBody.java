package clinic.sunwise.booking.protocols.http;

import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.protocols.Treatment;
import clinic.sunwise.platform.problem.FieldErrors;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A treatment in a request, of which nothing is sure, and in an answer. */
public record TreatmentBody(
        @Nullable String protocol,
        @Nullable String technique,
        @Nullable String depth,
        @Nullable List<String> areas) {

    public static TreatmentBody of(Treatment treatment) {
        return new TreatmentBody(
                treatment.protocol(),
                treatment.technique(),
                treatment.depth(),
                treatment.areas().stream().map(Area::code).toList());
    }

    /** The treatment; every mistake is reported under this field's name. */
    public static Treatment checked(@Nullable TreatmentBody body, String field) {
        FieldErrors errors = new FieldErrors().require(body, field);
        errors.throwIfAny();
        return Objects.requireNonNull(body).checked(field, errors);
    }

    private Treatment checked(String field, FieldErrors errors) {
        errors.require(protocol, field + ".protocol")
                .require(technique, field + ".technique")
                .require(depth, field + ".depth")
                .check(areas != null && !areas.isEmpty(), field + ".areas", "names no area");
        Set<Area> known = AreaCodes.known(areas == null ? List.of() : areas, field + ".areas", errors);
        errors.throwIfAny();
        return new Treatment(String.valueOf(protocol), String.valueOf(technique), String.valueOf(depth), known);
    }
}
