package clinic.sunwise.billing.payments;

import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.payments.rules.OpenInvoice;
import java.util.List;
import java.util.UUID;

/** What patients owe and have paid in advance, by the ledger. */
public interface PatientAccounts {

    /** Her invoices of which something is open, oldest first. */
    List<OpenInvoice> open(String clinic, UUID patient, Currency currency);

    /** What she has paid and no invoice has taken yet. */
    Money deposit(String clinic, UUID patient, Currency currency);

    /** The currencies in which she owes or has something. */
    List<Currency> currencies(String clinic, UUID patient);
}
