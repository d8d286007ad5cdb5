package clinic.sunwise.billing.payments;

import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.payments.rules.AllocationDecision;
import java.util.List;

/** A payment with what the ledger says that it paid for. */
public record RecordedPayment(Payment payment, List<AllocationDecision.Part> allocations) {

    public RecordedPayment {
        allocations = List.copyOf(allocations);
    }

    /** Of what was received: what became a deposit. */
    public Money unallocated() {
        return allocations.stream().map(AllocationDecision.Part::amount).reduce(payment.amount(), Money::minus);
    }
}
