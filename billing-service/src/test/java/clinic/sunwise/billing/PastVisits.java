package clinic.sunwise.billing;

import clinic.sunwise.billing.deposits.Deposits;
import clinic.sunwise.billing.estimates.Estimates;
import clinic.sunwise.billing.invoices.InvoiceAnnouncements;
import clinic.sunwise.billing.invoices.InvoiceStore;
import clinic.sunwise.billing.invoices.Invoices;
import clinic.sunwise.billing.invoices.Session;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.issuers.Issuers;
import clinic.sunwise.billing.ledger.Ledger;
import clinic.sunwise.billing.packages.PackageUse;
import clinic.sunwise.billing.pricing.Treatment;
import clinic.sunwise.billing.recipients.Recipients;
import clinic.sunwise.billing.visits.Visit;
import clinic.sunwise.billing.visits.VisitStore;
import clinic.sunwise.billing.visits.Visits;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Invoices that were issued at another time than now, by the use cases of today. */
@TestComponent
public record PastVisits(
        VisitStore visits,
        Issuers issuers,
        Estimates estimates,
        PackageUse packages,
        Deposits deposits,
        InvoiceStore invoices,
        Recipients recipients,
        Ledger ledger,
        InvoiceAnnouncements announcements,
        PlatformTransactionManager transactions) {

    /** Of a session on these areas on the first day of October 2026; each later than the clinic's one before. */
    public void issued(Issuer issuer, String at, String... areas) {
        issuedTo(UUID.randomUUID(), issuer, at, areas);
    }

    /** The same, of a session of that patient. */
    public void issuedTo(UUID patient, Issuer issuer, String at, String... areas) {
        Clock clock = Clock.fixed(Instant.parse(at), ZoneOffset.UTC);
        Visits then = new Visits(
                visits,
                issuers,
                estimates,
                packages,
                deposits,
                new Invoices(invoices, recipients, ledger, announcements, clock));
        Session session = new Session(
                UUID.randomUUID(),
                patient,
                new Treatment("microdermabrasion-levels", "microdermabrasion", "level-2", List.of(areas)),
                LocalDate.of(2026, 10, 1));
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> then.completed(issuer, new Visit(issuer.clinic(), session, clock.instant(), null)));
    }
}
