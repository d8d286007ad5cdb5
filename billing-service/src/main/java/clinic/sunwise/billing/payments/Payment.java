package clinic.sunwise.billing.payments;

import clinic.sunwise.billing.invoices.InvoiceNumber;
import clinic.sunwise.billing.ledger.Entry;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.payments.rules.PaymentMethod;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money that was received, paid back or taken from a deposit. Nothing of it ever changes.
 *
 * @param kind payment, refund or allocation
 * @param means null of an allocation, which moves no money
 * @param recordedAt to the second, with the clinic's offset
 * @param reference of the bank or the terminal, or why money was paid back; may be empty but for that
 * @param recordedBy the member of staff
 */
public record Payment(
        String clinic,
        UUID id,
        InvoiceNumber number,
        Entry.Kind kind,
        @Nullable Means means,
        UUID patient,
        Money amount,
        OffsetDateTime recordedAt,
        String reference,
        String recordedBy,
        String correlationId) {

    /**
     * How it moved.
     *
     * @param till of cash, and of nothing else
     */
    public record Means(PaymentMethod method, @Nullable String till) {

        /**
         * A way that there is.
         *
         * @throws IllegalArgumentException if cash has no till or something else has one
         */
        public Means {
            if ((method == PaymentMethod.CASH) != (till != null)) {
                throw new IllegalArgumentException("cash, and nothing else, goes through a till");
            }
        }
    }

    /** The clinic's day. */
    public LocalDate recordedOn() {
        return recordedAt.toLocalDate();
    }
}
