package clinic.sunwise.billing.fees;

import clinic.sunwise.billing.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a clinic asks for, stated when a session is booked. Amounts are above zero and in one currency; null for nothing.
 *
 * @param effectiveFrom first day of booking for which it holds, until that of the next policy
 * @param deposit in advance, for a session
 */
public record FeePolicy(
        String clinic,
        LocalDate effectiveFrom,
        @Nullable Money lateCancellation,
        @Nullable Money noShow,
        @Nullable Money deposit) {}
