package clinic.sunwise.billing.deposits;

import clinic.sunwise.billing.booked.BookedSession;
import clinic.sunwise.billing.creditnotes.CreditNotes;
import clinic.sunwise.billing.creditnotes.CreditOutcome;
import clinic.sunwise.billing.creditnotes.rules.CreditReason;
import clinic.sunwise.billing.deposits.rules.DepositInvoiceRule;
import clinic.sunwise.billing.estimates.Estimates;
import clinic.sunwise.billing.invoices.Invoice;
import clinic.sunwise.billing.invoices.InvoiceKind;
import clinic.sunwise.billing.invoices.Invoices;
import clinic.sunwise.billing.invoices.IssuedInvoices;
import clinic.sunwise.billing.invoices.Occasion;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.pricing.Price;
import clinic.sunwise.billing.pricing.Prices;
import clinic.sunwise.billing.pricing.Quote;
import clinic.sunwise.billing.pricing.Treatment;
import clinic.sunwise.billing.tax.Purpose;
import clinic.sunwise.billing.tax.TaxDecision;
import clinic.sunwise.billing.tax.TaxTreatment;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The invoices of deposits: issued with the receipt, taken off the session's invoice, taken back with the money. */
public class DepositInvoices {

    private static final String RULE = "deposit";

    private final Invoices invoices;
    private final IssuedInvoices issued;
    private final CreditNotes creditNotes;
    private final Prices prices;
    private final Estimates estimates;

    public DepositInvoices(
            Invoices invoices, IssuedInvoices issued, CreditNotes creditNotes, Prices prices, Estimates estimates) {
        this.invoices = invoices;
        this.issued = issued;
        this.creditNotes = creditNotes;
        this.prices = prices;
        this.estimates = estimates;
    }

    /** What the deposit's invoice charges; empty if the law wants none. */
    Optional<Quote.Priced> charge(Issuer issuer, BookedSession session, Money amount, LocalDate today) {
        TaxTreatment tax = tax(issuer, session, today);
        return DepositInvoiceRule.isInvoiced(issuer.country(), tax)
                ? Optional.of(Quote.Priced.of(List.of(line(session.treatment(), amount, tax))))
                : Optional.empty();
    }

    /** Of the day of receipt, and as a signed estimate says what the session is for: an exemption is never taken for granted. */
    private TaxTreatment tax(Issuer issuer, BookedSession session, LocalDate today) {
        Purpose purpose = estimates.purpose(issuer, session.patient(), session.treatment(), today);
        return switch (prices.tax(issuer, session.treatment().protocol(), purpose, today)) {
            case TaxDecision.Decided decided -> decided.treatment();
            case TaxDecision.Unknown unknown -> throw new IllegalStateException(unknown.why());
        };
    }

    private static Quote.Line line(Treatment treatment, Money amount, TaxTreatment tax) {
        String areas = String.join("+", treatment.areas());
        Price.Item item = new Price.Item(treatment.protocol(), treatment.technique(), treatment.depth(), areas);
        return new Quote.Line("deposit for " + item.words(), item, RULE, 0, amount, tax);
    }

    /** Whether the invoice has to name its recipient, whom the patient has not told yet. */
    boolean lacksRecipient(Issuer issuer, BookedSession session, Quote.Priced charge) {
        return invoices.lacksRecipient(issuer, session.patient(), charge.vat().gross());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Invoice issue(Issuer issuer, BookedSession session, Quote.Priced charge, LocalDate receivedOn) {
        return invoices.issue(issuer, Occasion.of(InvoiceKind.DEPOSIT, session.patient(), receivedOn), charge);
    }

    /** The invoices of those deposits that have one. */
    List<Invoice> of(List<Deposit> deposits) {
        return deposits.stream()
                .filter(each -> each.invoice() != null)
                .map(each -> issued.find(each.clinic(), Objects.requireNonNull(each.invoice()))
                        .orElseThrow())
                .toList();
    }

    /** Takes the deposit's invoice back, whole: what was paid is the patient's again. Nothing if it has none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(Issuer issuer, Deposit deposit, String why) {
        if (deposit.invoice() != null
                && creditNotes.inAdvance(
                                issuer,
                                deposit.invoice(),
                                new CreditNotes.Wish(CreditReason.TAKEN_BACK, why, List.of()))
                        instanceof CreditOutcome.Refused refused) {
            throw new IllegalStateException("a held deposit's invoice is whole: " + refused.why());
        }
    }
}
