package clinic.sunwise.billing.payments.rules;

import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.payments.rules.AllocationDecision.Allocated;
import clinic.sunwise.billing.payments.rules.AllocationDecision.NotAvailable;
import clinic.sunwise.billing.payments.rules.AllocationDecision.NotOpen;
import clinic.sunwise.billing.payments.rules.AllocationDecision.Part;
import clinic.sunwise.billing.payments.rules.AllocationDecision.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An amount pays the invoices that the payer names, in that order; if none is named, the oldest first (in default of the debtor's
 * word the oldest debt, French Code civil 1342-10). What is left over is a deposit.
 */
public final class AllocationRule {

    private AllocationRule() {}

    /**
     * Decides what the amount pays.
     *
     * @param open the patient's, oldest first, in the amount's currency
     * @param wanted empty for the oldest first
     */
    public static AllocationDecision allocate(Money amount, List<OpenInvoice> open, List<Wanted> wanted) {
        return wanted.isEmpty() ? oldestFirst(amount, open) : asNamed(amount, open, wanted);
    }

    private static Allocated oldestFirst(Money amount, List<OpenInvoice> open) {
        List<Part> parts = new ArrayList<>();
        Money rest = amount;
        for (OpenInvoice invoice : open) {
            Money part = lesser(rest, invoice.open());
            if (part.amount().signum() > 0) {
                parts.add(new Part(invoice.id(), part));
                rest = rest.minus(part);
            }
        }
        return new Allocated(parts, rest);
    }

    private static AllocationDecision asNamed(Money amount, List<OpenInvoice> open, List<Wanted> wanted) {
        Map<UUID, Money> left = open.stream()
                .collect(Collectors.toMap(OpenInvoice::id, OpenInvoice::open, (one, other) -> one, TreeMap::new));
        List<Part> parts = new ArrayList<>();
        Money rest = amount;
        for (int i = 0; i < wanted.size(); i++) {
            Money available = left.remove(wanted.get(i).invoice());
            if (available == null) {
                return new NotOpen(i);
            }
            available = lesser(available, rest);
            Money asked = wanted.get(i).amount();
            Money part = asked == null ? available : asked;
            if (part.compareTo(available) > 0 || part.amount().signum() == 0) {
                return new NotAvailable(i, available);
            }
            parts.add(new Part(wanted.get(i).invoice(), part));
            rest = rest.minus(part);
        }
        return new Allocated(parts, rest);
    }

    private static Money lesser(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
