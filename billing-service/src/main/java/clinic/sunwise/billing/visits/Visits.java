package clinic.sunwise.billing.visits;

import clinic.sunwise.billing.deposits.Deposits;
import clinic.sunwise.billing.estimates.Estimates;
import clinic.sunwise.billing.invoices.Invoice;
import clinic.sunwise.billing.invoices.Invoices;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.issuers.Issuers;
import clinic.sunwise.billing.packages.CoursePackage;
import clinic.sunwise.billing.packages.PackageUse;
import clinic.sunwise.billing.packages.rules.Coverage;
import clinic.sunwise.billing.pricing.Quote;
import clinic.sunwise.billing.recipients.rules.FullInvoiceRule;
import clinic.sunwise.billing.tax.Purpose;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/** Takes in sessions and turns each into one invoice as soon as it has a price. */
public class Visits {

    private final VisitStore store;
    private final Issuers issuers;
    private final Estimates estimates;
    private final PackageUse packages;
    private final Deposits deposits;
    private final Invoices invoices;

    public Visits(
            VisitStore store,
            Issuers issuers,
            Estimates estimates,
            PackageUse packages,
            Deposits deposits,
            Invoices invoices) {
        this.store = store;
        this.issuers = issuers;
        this.estimates = estimates;
        this.packages = packages;
        this.deposits = deposits;
        this.invoices = invoices;
    }

    /**
     * Records the visit and invoices it if it has a price. A visit that is known already stays as it was recorded.
     *
     * @param visit of the issuer's clinic
     */
    @Transactional
    public Visit completed(Issuer issuer, Visit visit) {
        return store.add(visit)
                ? priced(issuer, visit)
                : price(visit.clinic(), visit.session().appointment()).orElseThrow();
    }

    /**
     * Invoices the visit if it has a price now and no invoice yet.
     *
     * @return the visit after that; empty if there is none
     */
    @Transactional
    public Optional<Visit> price(String clinic, UUID appointment) {
        return store.lock(clinic, appointment)
                .map(visit -> visit.state() == VisitState.TO_BE_PRICED
                        ? priced(issuers.find(clinic).orElseThrow(), visit)
                        : visit);
    }

    /**
     * Writes down what a visit was for, and invoices it if it has a price and a tax by that.
     *
     * @return the visit after that, unchanged if it had been invoiced before; empty if there is none
     */
    @Transactional
    public Optional<Visit> decide(String clinic, UUID appointment, Purpose purpose) {
        return store.lock(clinic, appointment)
                .map(visit -> visit.state() == VisitState.TO_BE_PRICED ? decided(visit.withPurpose(purpose)) : visit);
    }

    private Visit decided(Visit visit) {
        store.purpose(visit);
        return priced(issuers.find(visit.clinic()).orElseThrow(), visit);
    }

    /** What the patient's package pays for is not charged again; what is left of the session is. */
    private Visit priced(Issuer issuer, Visit visit) {
        Optional<CoursePackage> paidBy = visit.coveredBy() == null
                ? packages.take(issuer, visit.session(), visit.order())
                : Optional.of(packages.find(issuer, visit.coveredBy()));
        Visit covered = paidBy.map(each -> covered(visit, each.id())).orElse(visit);
        return paidBy.filter(each -> Coverage.isWhole(each.order(), visit.order()))
                .map(each -> covered)
                .orElseGet(() -> charged(issuer, covered, paidBy));
    }

    private Visit charged(Issuer issuer, Visit visit, Optional<CoursePackage> paidBy) {
        return switch (estimates.quote(
                issuer,
                visit.session().patient(),
                visit.order(),
                visit.session().day())) {
            case Quote.Priced quote -> {
                List<Quote.Line> lines = paidBy.map(each -> Coverage.rest(each.order(), quote.lines()))
                        .orElse(quote.lines());
                yield lines.isEmpty() ? visit : billed(issuer, visit, Quote.Priced.of(lines));
            }
            case Quote.NotPriced quote -> waits(visit.waitingFor(quote.missing()));
        };
    }

    private Visit covered(Visit visit, UUID packageId) {
        store.covered(visit, packageId);
        return visit.coveredBy(packageId);
    }

    private Visit billed(Issuer issuer, Visit visit, Quote.Priced quote) {
        return invoices.lacksRecipient(
                        issuer, visit.session().patient(), quote.vat().gross())
                ? waits(visit.waitingFor(List.of(FullInvoiceRule.MISSING)))
                : invoiced(
                        issuer,
                        visit,
                        invoices.issue(
                                issuer,
                                visit.session(),
                                quote,
                                deposits.deductible(issuer, visit.session().appointment(), quote)));
    }

    private Visit waits(Visit visit) {
        store.waits(visit);
        return visit;
    }

    private Visit invoiced(Issuer issuer, Visit visit, Invoice invoice) {
        store.invoiced(visit, invoice.id());
        deposits.takeOver(issuer, visit.session().appointment(), invoice);
        return visit.invoiced(invoice.id());
    }
}
