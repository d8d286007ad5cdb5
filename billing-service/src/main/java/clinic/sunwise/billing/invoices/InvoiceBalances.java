package clinic.sunwise.billing.invoices;

import clinic.sunwise.billing.invoices.state.Balance;
import java.util.Optional;
import java.util.UUID;

/** What became of the invoices' amounts, by the ledger. */
public interface InvoiceBalances {

    Optional<Balance> of(String clinic, UUID invoice);
}
