package clinic.sunwise.billing.payments.http;

import clinic.sunwise.billing.ledger.Entry;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.payments.Payment;
import clinic.sunwise.billing.payments.RecordedPayment;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment on the wire.
 *
 * @param kind payment, refund or allocation
 * @param allocations absent in a list
 * @param unallocated what became a deposit; absent but of a single payment
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PaymentAnswer(
        UUID id,
        String number,
        String kind,
        @Nullable String method,
        @Nullable String till,
        UUID patientId,
        Money amount,
        OffsetDateTime recordedAt,
        String recordedBy,
        String reference,
        @Nullable List<Allocation> allocations,
        @Nullable Money unallocated) {

    record Allocation(UUID invoiceId, Money amount) {}

    static PaymentAnswer of(RecordedPayment recorded) {
        List<Allocation> allocations = recorded.allocations().stream()
                .map(part -> new Allocation(part.invoice(), part.amount()))
                .toList();
        boolean isReceived = recorded.payment().kind() == Entry.Kind.PAYMENT;
        return of(recorded.payment(), allocations, isReceived ? recorded.unallocated() : null);
    }

    static PaymentAnswer of(Payment payment) {
        return of(payment, null, null);
    }

    private static PaymentAnswer of(
            Payment payment, @Nullable List<Allocation> allocations, @Nullable Money unallocated) {
        Payment.Means means = payment.means();
        return new PaymentAnswer(
                payment.id(),
                payment.number().text(),
                payment.kind().code(),
                means == null ? null : means.method().code(),
                means == null ? null : means.till(),
                payment.patient(),
                payment.amount(),
                payment.recordedAt(),
                payment.recordedBy(),
                payment.reference(),
                allocations,
                unallocated);
    }
}
