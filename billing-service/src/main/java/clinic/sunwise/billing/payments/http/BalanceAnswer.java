package clinic.sunwise.billing.payments.http;

import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.payments.PatientAccounts;
import clinic.sunwise.billing.payments.rules.OpenInvoice;
import java.util.List;
import java.util.UUID;

/**
 * What a patient owes and has paid in advance, by currency, on the wire.
 *
 * @param online whether she can pay her invoices online
 */
record BalanceAnswer(UUID patientId, List<Account> accounts, boolean online) {

    record Account(Money open, Money deposit, List<Open> invoices) {}

    record Open(UUID invoiceId, Money open) {}

    static BalanceAnswer of(PatientAccounts accounts, String clinic, UUID patient, boolean online) {
        return new BalanceAnswer(
                patient,
                accounts.currencies(clinic, patient).stream()
                        .map(currency -> account(accounts, clinic, patient, currency))
                        .toList(),
                online);
    }

    private static Account account(PatientAccounts accounts, String clinic, UUID patient, Currency currency) {
        List<OpenInvoice> open = accounts.open(clinic, patient, currency);
        return new Account(
                open.stream().map(OpenInvoice::open).reduce(Money.zero(currency), Money::plus),
                accounts.deposit(clinic, patient, currency),
                open.stream().map(each -> new Open(each.id(), each.open())).toList());
    }
}
