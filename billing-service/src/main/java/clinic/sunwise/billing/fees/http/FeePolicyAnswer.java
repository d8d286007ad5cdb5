package clinic.sunwise.billing.fees.http;

import clinic.sunwise.billing.fees.FeePolicy;
import clinic.sunwise.billing.money.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A policy on the wire.
 *
 * @param lateCancellation absent if nothing is asked for, as all amounts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FeePolicyAnswer(
        LocalDate effectiveFrom,
        @Nullable Money lateCancellation,
        @Nullable Money noShow,
        @Nullable Money deposit) {

    static FeePolicyAnswer of(FeePolicy policy) {
        return new FeePolicyAnswer(
                policy.effectiveFrom(), policy.lateCancellation(), policy.noShow(), policy.deposit());
    }
}
