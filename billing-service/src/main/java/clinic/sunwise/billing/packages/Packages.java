package clinic.sunwise.billing.packages;

import clinic.sunwise.billing.estimates.EstimateBan;
import clinic.sunwise.billing.estimates.EstimateLaw;
import clinic.sunwise.billing.estimates.Estimates;
import clinic.sunwise.billing.invoices.Invoice;
import clinic.sunwise.billing.invoices.InvoiceKind;
import clinic.sunwise.billing.invoices.Invoices;
import clinic.sunwise.billing.invoices.Occasion;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.packages.rules.PackagePrice;
import clinic.sunwise.billing.pricing.Order;
import clinic.sunwise.billing.pricing.Quote;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sells courses in advance. */
public class Packages {

    private final PackageStore store;
    private final Estimates estimates;
    private final EstimateBan ban;
    private final Invoices invoices;
    private final PackageAnnouncements announcements;
    private final Clock clock;

    public Packages(
            PackageStore store,
            Estimates estimates,
            EstimateBan ban,
            Invoices invoices,
            PackageAnnouncements announcements,
            Clock clock) {
        this.store = store;
        this.estimates = estimates;
        this.ban = ban;
        this.invoices = invoices;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * What is to be sold.
     *
     * @param order one session, and of how many; nothing to take home
     * @param validDays for how many days after today sessions can be used
     * @param lastSessionFrom the first day on which the last session is allowed to take place; null if not known
     * @param expiryConfirmed the patient knows that it expires before that day
     * @param by who sells it
     */
    public record Wish(
            UUID patient,
            Order order,
            int validDays,
            @Nullable LocalDate lastSessionFrom,
            boolean expiryConfirmed,
            String by) {}

    /**
     * Sells a package: its invoice, which the patient then pays as any other, the books and the announcement in the running
     * transaction or not at all. Tax is due at once, since it is known what the sessions are (Directive 2006/112/EC, article 65;
     * CJEU C-419/02); the net is owed to the patient until she has had them.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public SaleOutcome sell(Issuer issuer, Wish wish) {
        LocalDate today = issuer.dayOf(clock.instant());
        Optional<LocalDate> earliest =
                ban.until(issuer, wish.patient(), wish.order().treatment().protocol(), today);
        if (earliest.isPresent()) {
            return new SaleOutcome.TooEarly(earliest.get());
        }
        LocalDate expiresOn = today.plusDays(wish.validDays());
        if (wish.lastSessionFrom() != null && wish.lastSessionFrom().isAfter(expiresOn) && !wish.expiryConfirmed()) {
            return new SaleOutcome.ExpiresBeforeLastSession(expiresOn);
        }
        return switch (estimates.quote(issuer, wish.patient(), wish.order(), today)) {
            case Quote.NotPriced missing -> new SaleOutcome.NotPriced(missing);
            case Quote.Priced session ->
                priced(issuer, wish, PackageQuote.whole(session, sessions(wish)), today, expiresOn);
        };
    }

    private SaleOutcome priced(Issuer issuer, Wish wish, Quote.Priced quote, LocalDate today, LocalDate expiresOn) {
        boolean compulsory = EstimateLaw.isCompulsory(
                issuer.country(), quote.vat().gross(), wish.order().extras().anaesthesia());
        if (compulsory && !estimates.isAgreed(issuer, wish.patient(), wish.order(), today)) {
            return new SaleOutcome.WithoutEstimate();
        }
        if (invoices.lacksRecipient(issuer, wish.patient(), quote.vat().gross())) {
            return new SaleOutcome.WithoutRecipient();
        }
        Invoice invoice = invoices.issue(issuer, Occasion.of(InvoiceKind.PACKAGE, wish.patient(), today), quote);
        CoursePackage sold = new CoursePackage(
                issuer.clinic(),
                UUID.randomUUID(),
                wish.patient(),
                wish.order(),
                new CoursePackage.Sold(invoice.id(), invoice.number().text()),
                price(invoice, sessions(wish)),
                today,
                expiresOn,
                List.of(),
                null);
        store.add(sold, wish.by());
        announcements.bought(sold);
        return new SaleOutcome.Sold(sold);
    }

    private static PackagePrice price(Invoice invoice, int sessions) {
        return new PackagePrice(
                invoice.lines().stream()
                        .map(line -> new PackagePrice.Line(line.position(), line.gross(), line.tax()))
                        .toList(),
                sessions);
    }

    private static int sessions(Wish wish) {
        return wish.order().extras().sessions();
    }
}
