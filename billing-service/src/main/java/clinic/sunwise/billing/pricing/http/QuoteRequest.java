package clinic.sunwise.billing.pricing.http;

import clinic.sunwise.billing.pricing.Treatment;
import clinic.sunwise.platform.problem.FieldErrors;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks what a treatment costs.
 *
 * @param date day of the session; today if absent
 */
record QuoteRequest(
        @Nullable TreatmentRequest treatment, @Nullable LocalDate date) {

    record TreatmentRequest(
            @Nullable String protocol,
            @Nullable String technique,
            @Nullable String depth,
            @Nullable List<@Nullable String> areas) {}

    /** The treatment. Ends the request with {@code invalid-request} if it is not one. */
    Treatment checkedTreatment() {
        TreatmentRequest asked = treatment;
        if (asked == null) {
            throw FieldErrors.of("treatment", "is missing");
        }
        return new Treatment(
                checkedCode(asked.protocol(), "treatment.protocol"),
                checkedCode(asked.technique(), "treatment.technique"),
                checkedCode(asked.depth(), "treatment.depth"),
                checkedAreas(asked.areas()));
    }

    private static List<String> checkedAreas(@Nullable List<@Nullable String> areas) {
        if (areas == null || areas.isEmpty()) {
            throw FieldErrors.of("treatment.areas", "names no area");
        }
        Set<String> checked = new LinkedHashSet<>();
        for (int i = 0; i < areas.size(); i++) {
            String field = "treatment.areas[" + i + "]";
            if (!checked.add(checkedCode(areas.get(i), field))) {
                throw FieldErrors.of(field, "is named twice");
            }
        }
        return List.copyOf(checked);
    }

    private static String checkedCode(@Nullable String code, String field) {
        new FieldErrors().requireCode(code, field).throwIfAny();
        return Objects.requireNonNull(code);
    }
}
