package clinic.sunwise.billing.pricing.orders;

import clinic.sunwise.billing.tax.Indication;
import clinic.sunwise.billing.tax.Justification;
import clinic.sunwise.billing.tax.Purpose;
import clinic.sunwise.platform.problem.FieldErrors;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says what something is for.
 *
 * @param finding why it is therapeutic, 10 to 2000 characters; absent if it is aesthetic
 */
public record PurposeRequest(
        @Nullable String indication, @Nullable String finding) {

    /** The purpose. Ends the request with {@code invalid-request} if it is not one. */
    public Purpose purpose(String doctor) {
        Optional<Indication> known = Optional.ofNullable(indication).flatMap(Indication::of);
        boolean therapeutic = known.equals(Optional.of(Indication.THERAPEUTIC));
        new FieldErrors()
                .check(known.isPresent(), "indication", "is neither aesthetic nor therapeutic")
                .check(!therapeutic || isReasoned(), "finding", "is not 10 to 2000 characters")
                .check(therapeutic || finding == null, "finding", "is for a therapeutic indication only")
                .throwIfAny();
        return therapeutic
                ? Purpose.therapeutic(new Justification(
                        doctor, Objects.requireNonNull(finding).strip()))
                : Purpose.AESTHETIC;
    }

    private boolean isReasoned() {
        return finding != null && finding.strip().length() >= 10 && finding.length() <= 2000;
    }
}
