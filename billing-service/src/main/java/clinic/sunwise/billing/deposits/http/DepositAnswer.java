package clinic.sunwise.billing.deposits.http;

import clinic.sunwise.billing.deposits.Deposit;
import clinic.sunwise.billing.money.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deposit on the wire.
 *
 * @param id of the payment that it was taken by
 * @param state held, taken-over or returned
 * @param settledBy the allocation or the refund; absent while it is held
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DepositAnswer(
        UUID id,
        UUID appointmentId,
        UUID patientId,
        Money amount,
        LocalDate takenOn,
        String state,
        @Nullable UUID settledBy) {

    static DepositAnswer of(Deposit deposit) {
        Deposit.Settlement settlement = deposit.settlement();
        return new DepositAnswer(
                deposit.id(),
                deposit.appointment(),
                deposit.patient(),
                deposit.amount(),
                deposit.takenOn(),
                deposit.state(),
                settlement == null ? null : settlement.payment());
    }
}
