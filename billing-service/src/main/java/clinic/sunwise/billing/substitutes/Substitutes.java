package clinic.sunwise.billing.substitutes;

import clinic.sunwise.billing.invoices.Invoice;
import clinic.sunwise.billing.invoices.InvoiceBalances;
import clinic.sunwise.billing.invoices.IssuedInvoices;
import clinic.sunwise.billing.invoices.Numbering;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.ledger.Ledger;
import clinic.sunwise.billing.recipients.Recipient;
import clinic.sunwise.billing.recipients.Recipients;
import clinic.sunwise.billing.substitutes.rules.SubstituteRule;
import clinic.sunwise.platform.correlation.Correlation;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/** Issues full invoices in the place of simplified ones. */
public class Substitutes {

    /** In front of the series of the issuer's invoices: S for substitution. */
    private static final String SERIES = "S";

    private final IssuedInvoices invoices;
    private final InvoiceBalances balances;
    private final Recipients recipients;
    private final SubstituteStore store;
    private final Numbering numbering;
    private final Ledger ledger;

    public Substitutes(
            IssuedInvoices invoices,
            InvoiceBalances balances,
            Recipients recipients,
            SubstituteStore store,
            Numbering numbering,
            Ledger ledger) {
        this.invoices = invoices;
        this.balances = balances;
        this.recipients = recipients;
        this.store = store;
        this.numbering = numbering;
        this.ledger = ledger;
    }

    /**
     * Issues the full invoice, which names whom the patient's invoices name now: number, chain and document in one transaction or not at
     * all. Others who credit or cancel for this clinic wait.
     *
     * @return empty if the clinic has no such invoice
     */
    @Transactional
    public Optional<SubstituteOutcome> issue(Issuer issuer, UUID invoice) {
        ledger.lock(issuer.clinic());
        return invoices.find(issuer.clinic(), invoice).map(each -> decided(issuer, each));
    }

    private SubstituteOutcome decided(Issuer issuer, Invoice invoice) {
        Optional<Recipient> recipient = recipients.find(invoice.clinic(), invoice.patient());
        SubstituteRule.Hindrance hindrance = SubstituteRule.decide(
                invoice.type(),
                balances.of(invoice.clinic(), invoice.id()).orElseThrow().state(),
                store.ofInvoice(invoice.clinic(), invoice.id()).isPresent(),
                recipient.isPresent());
        return hindrance == SubstituteRule.Hindrance.NONE
                ? new SubstituteOutcome.Issued(issued(issuer, invoice, recipient.orElseThrow()))
                : new SubstituteOutcome.Refused(hindrance);
    }

    private Substitute issued(Issuer issuer, Invoice invoice, Recipient recipient) {
        Numbering.Drawn drawn = numbering.draw(issuer, SERIES + issuer.series());
        Substitute substitute = new Substitute(
                issuer.clinic(),
                UUID.randomUUID(),
                drawn.number(),
                invoice.id(),
                invoice.patient(),
                issuer.letterhead(),
                recipient,
                drawn.link(
                        Substitute.TYPE,
                        invoice.vat().vat().amount(),
                        invoice.vat().gross().amount()),
                Correlation.current());
        store.add(substitute);
        return substitute;
    }
}
