package clinic.sunwise.booking.revisions.http;

import clinic.sunwise.platform.problem.FieldErrors;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * From when on.
 *
 * @param effectiveFrom first session day that is, or would be, judged by the draft
 */
record EffectiveBody(@Nullable LocalDate effectiveFrom) {

    LocalDate checked() {
        new FieldErrors().require(effectiveFrom, "effectiveFrom").throwIfAny();
        return Objects.requireNonNull(effectiveFrom);
    }
}
