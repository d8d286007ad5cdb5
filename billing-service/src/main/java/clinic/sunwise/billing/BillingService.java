package clinic.sunwise.billing;

import clinic.sunwise.billing.agency.RecordCorrections;
import clinic.sunwise.billing.cancellations.Cancellations;
import clinic.sunwise.billing.creditnotes.CreditNotes;
import clinic.sunwise.billing.deposits.DepositInvoices;
import clinic.sunwise.billing.deposits.Deposits;
import clinic.sunwise.billing.documents.IssuedDocuments;
import clinic.sunwise.billing.estimates.EstimateBan;
import clinic.sunwise.billing.estimates.Estimates;
import clinic.sunwise.billing.exports.archive.Archives;
import clinic.sunwise.billing.exports.kept.KeptExports;
import clinic.sunwise.billing.fees.Fees;
import clinic.sunwise.billing.invoices.ChainCheck;
import clinic.sunwise.billing.invoices.Invoices;
import clinic.sunwise.billing.invoices.Numbering;
import clinic.sunwise.billing.onlinepayments.OnlinePayments;
import clinic.sunwise.billing.onlinepayments.OnlineRefunds;
import clinic.sunwise.billing.packages.PackageClosings;
import clinic.sunwise.billing.packages.PackageUse;
import clinic.sunwise.billing.packages.Packages;
import clinic.sunwise.billing.payments.Payments;
import clinic.sunwise.billing.pricing.PriceListPublication;
import clinic.sunwise.billing.pricing.Prices;
import clinic.sunwise.billing.substitutes.Substitutes;
import clinic.sunwise.billing.tills.CashClosings;
import clinic.sunwise.billing.visits.Visits;
import clinic.sunwise.billing.visits.WaitingVisits;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** The service, with its use cases, which know nothing of the framework but the transaction. */
@SpringBootApplication
@Import({
    Archives.class,
    Cancellations.class,
    CashClosings.class,
    ChainCheck.class,
    CreditNotes.class,
    DepositInvoices.class,
    Deposits.class,
    EstimateBan.class,
    Estimates.class,
    Fees.class,
    Invoices.class,
    IssuedDocuments.class,
    KeptExports.class,
    Numbering.class,
    OnlinePayments.class,
    OnlineRefunds.class,
    PackageClosings.class,
    PackageUse.class,
    Packages.class,
    Payments.class,
    PriceListPublication.class,
    Prices.class,
    RecordCorrections.class,
    Substitutes.class,
    Visits.class,
    WaitingVisits.class
})
public class BillingService {

    public static void main(String[] arguments) {
        SpringApplication.run(BillingService.class, arguments);
    }
}
