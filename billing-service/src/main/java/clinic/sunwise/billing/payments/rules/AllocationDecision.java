package clinic.sunwise.billing.payments.rules;

import clinic.sunwise.billing.money.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an amount pays for. */
public sealed interface AllocationDecision {

    /**
     * An invoice that the payer names.
     *
     * @param amount null for as much as is open and there is money for
     */
    record Wanted(UUID invoice, @Nullable Money amount) {}

    /** So much is put on this invoice. */
    record Part(UUID invoice, Money amount) {}

    /**
     * It can be done.
     *
     * @param rest for which there is no invoice
     */
    record Allocated(List<Part> parts, Money rest) implements AllocationDecision {

        public Allocated {
            parts = List.copyOf(parts);
        }
    }

    /** The named invoice is not an open one of this patient, or is named twice. */
    record NotOpen(int index) implements AllocationDecision {}

    /** More is wanted for an invoice than is open on it or than is left of the money. */
    record NotAvailable(int index, Money available) implements AllocationDecision {}
}
