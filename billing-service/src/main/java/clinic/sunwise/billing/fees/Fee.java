package clinic.sunwise.billing.fees;

import clinic.sunwise.billing.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a patient owes for a session that she has cancelled late or not come to.
 *
 * @param ordinal from 1: a session that is missed again after a no-show that was corrected has another fee
 * @param notedAt when booking noted what it is for
 * @param policyFrom first day of the policy that asks for it
 * @param invoice by which it is owed
 * @param waiver null unless it was given up
 */
public record Fee(
        String clinic,
        UUID appointment,
        int ordinal,
        FeeKind kind,
        UUID patient,
        LocalDate occurredOn,
        Instant notedAt,
        LocalDate policyFrom,
        Money amount,
        UUID invoice,
        @Nullable Waiver waiver) {

    /** Why and by which credit note it was given up. */
    public record Waiver(UUID creditNote, String reason) {}
}
