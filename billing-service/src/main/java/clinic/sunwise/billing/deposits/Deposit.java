package clinic.sunwise.billing.deposits;

import clinic.sunwise.billing.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money for one booked session in advance.
 *
 * @param id of the payment that it was taken by, if it is not one again
 * @param invoice that was issued with its receipt; null if the law wants none
 * @param againFor the deposit that a fee had taken over, and that this one is again since the fee was given up; null of all others
 * @param settlement null while it is held
 */
public record Deposit(
        String clinic,
        UUID id,
        UUID appointment,
        UUID patient,
        Money amount,
        LocalDate takenOn,
        @Nullable UUID invoice,
        @Nullable UUID againFor,
        @Nullable Settlement settlement) {

    /**
     * What has become of it.
     *
     * @param payment the allocation or the refund; null if it came off
     * @param offInvoice of the session, from which it came off; null if money moved
     */
    public record Settlement(
            Kind kind, @Nullable UUID payment, @Nullable UUID offInvoice) {}

    /** How a deposit ends. */
    public enum Kind {
        /** Put on the invoice of its session, or on the fee for it. What is more than that is the patient's to be refunded. */
        TAKEN_OVER("taken-over"),
        /** Paid back. */
        RETURNED("returned");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The word on the wire and in the database. */
        public String code() {
            return code;
        }
    }

    /** The word on the wire. */
    public String state() {
        return settlement == null ? "held" : settlement.kind().code();
    }
}
