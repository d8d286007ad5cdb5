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
 * @param invoiceId of the invoice that was issued with its receipt; absent if the law wants none
 * @param settledBy the allocation or the refund; absent while it is held, and if it came off an invoice
 * @param offInvoiceId the session's invoice, from which it came off; absent otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DepositAnswer(
        UUID id,
        UUID appointmentId,
        UUID patientId,
        Money amount,
        LocalDate takenOn,
        @Nullable UUID invoiceId,
        String state,
        @Nullable UUID settledBy,
        @Nullable UUID offInvoiceId) {

    static DepositAnswer of(Deposit deposit) {
        Deposit.Settlement settlement = deposit.settlement();
        return new DepositAnswer(
                deposit.id(),
                deposit.appointment(),
                deposit.patient(),
                deposit.amount(),
                deposit.takenOn(),
                deposit.invoice(),
                deposit.state(),
                settlement == null ? null : settlement.payment(),
                settlement == null ? null : settlement.offInvoice());
    }
}
