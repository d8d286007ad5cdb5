package clinic.sunwise.billing.onlinepayments;

import clinic.sunwise.billing.estimates.EstimateBan;
import clinic.sunwise.billing.invoices.Invoice;
import clinic.sunwise.billing.invoices.InvoiceBalances;
import clinic.sunwise.billing.invoices.InvoiceKind;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.issuers.Issuers;
import clinic.sunwise.billing.ledger.Ledger;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.payments.Payment;
import clinic.sunwise.billing.payments.Payments;
import clinic.sunwise.billing.payments.rules.PaymentMethod;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.transaction.annotation.Transactional;

/** Begins payments through the provider and records what it takes. */
public class OnlinePayments {

    /** Longer than the provider's page is open, which is a day. */
    private static final Duration OPEN_AT_MOST = Duration.ofHours(25);

    private final OnlinePaymentStore store;
    private final InvoiceBalances balances;
    private final Payments payments;
    private final EstimateBan ban;
    private final Issuers issuers;
    private final Ledger ledger;
    private final Clock clock;

    public OnlinePayments(
            OnlinePaymentStore store,
            InvoiceBalances balances,
            Payments payments,
            EstimateBan ban,
            Issuers issuers,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.balances = balances;
        this.payments = payments;
        this.ban = ban;
        this.issuers = issuers;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Writes down that an invoice is going to be paid online, before the provider is asked: whatever becomes of its answer, it is
     * asked again under the same id. One that can still be paid is not begun again.
     *
     * @param by who begins it
     */
    @Transactional
    public BeginOutcome create(Issuer issuer, Invoice invoice, String by) {
        ledger.lock(issuer.clinic());
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Money open = balances.of(issuer.clinic(), invoice.id()).orElseThrow().open();
        Optional<OnlinePayment> other =
                store.open(issuer.clinic(), invoice.id()).filter(each -> isAlive(each, now));
        if (other.isPresent()) {
            return other.get().amount().equals(open)
                    ? new BeginOutcome.Created(other.get())
                    : new BeginOutcome.AnotherIsPending(other.get().amount());
        }
        if (open.amount().signum() == 0) {
            return new BeginOutcome.NothingOpen();
        }
        return tooEarly(issuer, invoice, now)
                .<BeginOutcome>map(BeginOutcome.TooEarly::new)
                .orElseGet(() -> created(invoice, open, now, by));
    }

    /** What nobody has paid in time is over, even if the provider has not said so. */
    private boolean isAlive(OnlinePayment payment, Instant now) {
        boolean alive = now.isBefore(payment.createdAt().plus(OPEN_AT_MOST));
        if (!alive) {
            store.expired(payment);
        }
        return alive;
    }

    private Optional<LocalDate> tooEarly(Issuer issuer, Invoice invoice, Instant now) {
        return invoice.kind() == InvoiceKind.PACKAGE
                ? ban.until(
                        issuer,
                        invoice.patient(),
                        invoice.lines().getFirst().item().protocol(),
                        issuer.dayOf(now))
                : Optional.empty();
    }

    private BeginOutcome created(Invoice invoice, Money open, Instant now, String by) {
        OnlinePayment payment = new OnlinePayment(
                invoice.clinic(),
                UUID.randomUUID(),
                invoice.patient(),
                invoice.id(),
                open,
                OnlinePayment.State.CREATED,
                null,
                null,
                null,
                null,
                now);
        store.add(payment, by);
        return new BeginOutcome.Created(payment);
    }

    /** Writes down where the patient pays. */
    @Transactional
    public void begun(OnlinePayment payment, OnlinePayment.Checkout checkout) {
        store.begun(payment, checkout);
    }

    /** Gives what the provider tells its effect, once, however often it is told. */
    @Transactional
    public NewsOutcome take(ProviderNews news) {
        return switch (news.what()) {
            case ProviderNews.What.Paid paid -> once(news, paid.payment(), payment -> paid(payment, paid));
            case ProviderNews.What.NotPaid not -> once(news, not.payment(), this::notPaid);
            case ProviderNews.What.Other other -> new NewsOutcome.Taken();
        };
    }

    /** The payment's lock first: of two deliveries at once the second finds the first one's effect. */
    private NewsOutcome once(ProviderNews news, UUID id, Function<OnlinePayment, NewsOutcome> effect) {
        Optional<OnlinePayment> payment = store.lock(id);
        if (payment.isEmpty()) {
            return new NewsOutcome.UnknownPayment();
        }
        return store.isNews(news.event(), clock.instant()) ? effect.apply(payment.get()) : new NewsOutcome.Taken();
    }

    /** One that was given up here and paid all the same is recorded: the money has been taken. */
    private NewsOutcome paid(OnlinePayment payment, ProviderNews.What.Paid paid) {
        if (payment.state() == OnlinePayment.State.PAID || payment.state() == OnlinePayment.State.MISMATCHED) {
            return new NewsOutcome.Taken();
        }
        Money asked = payment.amount();
        boolean isThat = asked.amount().unscaledValue().longValueExact() == paid.amount()
                && asked.currency().name().equals(paid.currency());
        if (!isThat) {
            store.mismatched(payment, paid.providerPayment(), paid.amount() + " " + paid.currency());
            return new NewsOutcome.Mismatched();
        }
        Issuer issuer = issuers.find(payment.clinic()).orElseThrow();
        Payment recorded = payments.taken(
                issuer,
                new Payments.Movement(
                        payment.patient(),
                        new Payment.Means(PaymentMethod.ONLINE, null),
                        asked,
                        paid.providerPayment(),
                        "provider"),
                payment.invoice());
        store.paid(payment, paid.providerPayment(), recorded.id());
        return new NewsOutcome.Taken();
    }

    private NewsOutcome notPaid(OnlinePayment payment) {
        if (payment.state().isOpen()) {
            store.expired(payment);
        }
        return new NewsOutcome.Taken();
    }
}
