package clinic.sunwise.billing.payments.http;

import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.payments.rules.AllocationDecision.Wanted;
import clinic.sunwise.billing.requests.AmountRequest;
import clinic.sunwise.platform.problem.FieldErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which invoices an amount is for. */
final class InvoiceShares {

    private static final int MOST = 100;

    private InvoiceShares() {}

    /**
     * An invoice on the wire.
     *
     * @param amount absent for as much as is open
     */
    record Share(@Nullable UUID invoiceId, @Nullable AmountRequest amount) {}

    /** The invoices. Ends the request with {@code invalid-request} if one is none. */
    static List<Wanted> checked(@Nullable List<@Nullable Share> shares, Currency currency) {
        List<@Nullable Share> all = shares == null ? List.of() : shares;
        new FieldErrors()
                .check(shares == null || !all.isEmpty(), "invoices", "names no invoice")
                .check(all.size() <= MOST, "invoices", "names more than " + MOST)
                .throwIfAny();
        List<Wanted> wanted = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            wanted.add(checked(all.get(i), "invoices[" + i + "]", currency));
        }
        return wanted;
    }

    private static Wanted checked(@Nullable Share share, String field, Currency currency) {
        if (share == null || share.invoiceId() == null) {
            throw FieldErrors.of(field + ".invoiceId", "is missing");
        }
        Money amount = share.amount() == null ? null : AmountRequest.positive(share.amount(), field + ".amount");
        if (amount != null && amount.currency() != currency) {
            throw FieldErrors.of(field + ".amount.currency", "is not that of the payment, " + currency);
        }
        return new Wanted(share.invoiceId(), amount);
    }
}
