package clinic.sunwise.billing.fees;

import clinic.sunwise.billing.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a patient owes for a session that she has cancelled late or not come to.
 *
 * @param policyFrom first day of the policy that asks for it
 * @param invoice by which it is owed
 * @param waiver null unless it was given up
 */
public record Fee(
        String clinic,
        UUID appointment,
        FeeKind kind,
        UUID patient,
        LocalDate occurredOn,
        LocalDate policyFrom,
        Money amount,
        UUID invoice,
        @Nullable Waiver waiver) {

    /** Why and by which credit note it was given up. */
    public record Waiver(UUID creditNote, String reason) {}
}
