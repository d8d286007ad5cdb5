package clinic.sunwise.booking.elsewhere.http;

import clinic.sunwise.booking.elsewhere.TreatmentElsewhere;
import clinic.sunwise.booking.elsewhere.TreatmentsElsewhere.Done;
import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.platform.problem.FieldErrors;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A treatment elsewhere in a request, of which nothing is sure. */
record ElsewhereBody(
        @Nullable String procedure,
        @Nullable LocalDate day,
        @Nullable List<String> areas) {

    /**
     * What was done.
     *
     * @param today of the clinic
     * @param birth of the patient, before which nothing happened to her
     */
    Done checked(LocalDate today, LocalDate birth) {
        FieldErrors errors = new FieldErrors().require(procedure, "procedure").require(day, "day");
        errors.check(
                procedure == null || TreatmentElsewhere.PROCEDURES.contains(procedure),
                "procedure",
                "is not one of " + new TreeSet<>(TreatmentElsewhere.PROCEDURES));
        if (day != null) {
            errors.check(!day.isAfter(today), "day", "is in the future")
                    .check(!day.isBefore(birth), "day", "is before the date of birth");
        }
        List<String> named = areas == null ? List.of() : areas;
        errors.check(!named.isEmpty() && named.size() <= Area.values().length, "areas", "names no area, or too many");
        Set<Area> known = EnumSet.noneOf(Area.class);
        for (int i = 0; i < Math.min(named.size(), Area.values().length); i++) {
            String code = String.valueOf(named.get(i));
            String place = "areas[" + i + "]";
            Area.of(code).ifPresentOrElse(known::add, () -> errors.add(place, "is not an area: " + code));
        }
        errors.throwIfAny();
        return new Done(Objects.requireNonNull(procedure), Objects.requireNonNull(day), known);
    }
}
