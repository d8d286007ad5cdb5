package clinic.sunwise.billing.estimates;

import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.pricing.Order;
import clinic.sunwise.billing.pricing.Prices;
import clinic.sunwise.billing.pricing.Quote;
import clinic.sunwise.billing.pricing.Taxes;
import clinic.sunwise.billing.pricing.Treatment;
import clinic.sunwise.billing.tax.Indication;
import clinic.sunwise.billing.tax.Purpose;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands estimates over, takes their signatures in, and lets them expire. */
public class Estimates {

    private final EstimateStore store;
    private final Prices prices;
    private final EstimateAnnouncements announcements;
    private final Clock clock;

    public Estimates(EstimateStore store, Prices prices, EstimateAnnouncements announcements, Clock clock) {
        this.store = store;
        this.prices = prices;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param validDays for how many days its prices hold, 16 to 365
     */
    public record Wish(UUID patient, Language language, Order order, int validDays) {}

    /** What has become of a wish. */
    public sealed interface HandOver {

        record Done(Estimate estimate) implements HandOver {}

        /** Something has no price today, so nothing is promised. */
        record NotPriced(Quote.NotPriced missing) implements HandOver {}
    }

    /** What has become of a signature. */
    public sealed interface Signing {

        record Done(Estimate estimate) implements Signing {}

        /** She has seen another text than the one that was handed over to her. */
        record OtherDocument() implements Signing {}

        /** It is signed already, or has expired. */
        record NotNow(EstimateState state) implements Signing {}
    }

    /** Hands an estimate at today's prices over: number, document and announcement in the running transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public HandOver handOver(Issuer issuer, Wish wish) {
        OffsetDateTime now = now(issuer);
        return switch (prices.quote(issuer, wish.order(), now.toLocalDate())) {
            case Quote.NotPriced missing -> new HandOver.NotPriced(missing);
            case Quote.Priced quote -> new HandOver.Done(handedOver(issuer, wish, quote, now));
        };
    }

    private Estimate handedOver(Issuer issuer, Wish wish, Quote.Priced quote, OffsetDateTime now) {
        EstimateNumber number = new EstimateNumber(
                issuer.series(), now.getYear(), store.drawSequence(issuer.clinic(), issuer.series(), now.getYear()));
        LocalDate today = now.toLocalDate();
        LocalDate validUntil = today.plusDays(wish.validDays());
        LocalDate firstDay = EstimateLaw.firstDay(issuer.country(), today);
        String document = new EstimateDocument(issuer, wish, quote, number, now, validUntil, firstDay).text();
        Money whole = quote.vat().gross().times(wish.order().extras().sessions());
        Estimate estimate = new Estimate(
                issuer.clinic(),
                UUID.randomUUID(),
                number,
                wish.patient(),
                wish.language(),
                wish.order(),
                quote,
                now,
                validUntil,
                firstDay,
                EstimateLaw.isCompulsory(
                        issuer.country(), whole, wish.order().extras().anaesthesia()),
                EstimateState.HANDED_OVER,
                document,
                Sha256.of(document),
                null,
                null);
        store.add(estimate);
        announcements.tell(EstimateLifecycle.HANDED_OVER_EVENT, estimate);
        return estimate;
    }

    /**
     * Takes the signature of the estimate's own patient in, in the running transaction.
     *
     * @param documentHash SHA-256 of what she has read and signs
     * @return empty if she has no such estimate
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Signing> sign(
            Issuer issuer, UUID id, UUID patient, Signature.Kind kind, String content, String documentHash) {
        return store.lock(issuer.clinic(), id)
                .filter(each -> each.patient().equals(patient))
                .map(each -> signed(
                        current(issuer, each),
                        new Signature(kind, content, now(issuer).toInstant(), documentHash)));
    }

    private Signing signed(Estimate estimate, Signature signature) {
        Optional<EstimateLifecycle.Transition> transition =
                EstimateLifecycle.find(estimate.state(), EstimateAction.SIGN);
        if (transition.isEmpty()) {
            return new Signing.NotNow(estimate.state());
        }
        if (!signature.documentHash().equals(estimate.documentHash()) || !estimate.isIntact()) {
            return new Signing.OtherDocument();
        }
        Estimate signed = estimate.signed(transition.get().to(), signature);
        store.changed(signed);
        announcements.tell(transition.get().event(), signed);
        return new Signing.Done(signed);
    }

    /** As it is now, even if nobody has written down yet that it has expired. */
    public Estimate current(Issuer issuer, Estimate estimate) {
        boolean over = estimate.validUntil().isBefore(issuer.dayOf(clock.instant()));
        return over ? estimate.in(EstimateState.EXPIRED) : estimate;
    }

    /**
     * Lets the clinic's outlived estimates expire, in one transaction.
     *
     * @return how many
     */
    @Transactional
    public int expire(Issuer issuer) {
        List<Estimate> outlived = store.outlived(issuer.clinic(), issuer.dayOf(clock.instant()));
        for (Estimate each : outlived) {
            EstimateLifecycle.Transition row =
                    EstimateLifecycle.find(each.state(), EstimateAction.EXPIRE).orElseThrow();
            Estimate expired = each.in(row.to());
            store.changed(expired);
            announcements.tell(row.event(), expired);
        }
        return outlived.size();
    }

    /**
     * What a session that took place on that day costs: what a signed estimate of the patient's has promised as she was promised,
     * and the rest by the list. Of several the one that fits best is asked, of those alike the latest.
     */
    public Quote quote(Issuer issuer, UUID patient, Order order, LocalDate day) {
        return store.list(issuer.clinic(), patient).stream()
                .filter(each -> AgreedPrices.isRunning(each, day))
                .filter(each -> !AgreedPrices.of(each, order).areas().isEmpty())
                .min(Comparator.comparingInt(each -> AgreedPrices.distance(each, order)))
                .flatMap(each -> agreed(issuer, AgreedPrices.of(each, order), order, day))
                .orElseGet(() -> prices.quote(issuer, order, day));
    }

    /** Empty if a tax of the day is not known: then nothing can be charged, and the list says why. */
    private Optional<Quote> agreed(Issuer issuer, AgreedPrices agreed, Order order, LocalDate day) {
        Taxes taxes = prices.taxes(issuer, order, day);
        if (agreed.isAll()) {
            return taxes.applied(agreed.lines());
        }
        return switch (prices.rest(issuer, agreed.rest(), agreed.areas(), day)) {
            case Quote.NotPriced missing -> Optional.of(missing);
            case Quote.Priced rest ->
                taxes.applied(Stream.concat(agreed.lines().stream(), rest.lines().stream())
                        .toList());
        };
    }

    /**
     * Whether the law demands an estimate of this treatment and she has signed none that has not expired. A treatment that has no
     * price today counts as an expensive one.
     */
    public boolean isLacking(Issuer issuer, UUID patient, Treatment treatment, LocalDate day) {
        boolean compulsory = switch (prices.quote(issuer, Order.of(treatment), day)) {
            case Quote.Priced quote ->
                EstimateLaw.isCompulsory(issuer.country(), quote.vat().gross(), null);
            case Quote.NotPriced missing -> EstimateLaw.speaksOf(issuer.country());
        };
        return compulsory
                && store.list(issuer.clinic(), patient).stream()
                        .noneMatch(each -> AgreedPrices.isRunning(each, day)
                                && AgreedPrices.isSame(each.order().treatment(), treatment));
    }

    /**
     * What the treatment is for, as the patient's signed estimate of it, or of it and more, says; aesthetic if she has none. What is
     * done beyond the estimate has no doctor's finding, so it takes the exemption from all of it.
     */
    public Purpose purpose(Issuer issuer, UUID patient, Treatment treatment, LocalDate day) {
        return store.list(issuer.clinic(), patient).stream()
                .filter(each -> AgreedPrices.isRunning(each, day)
                        && AgreedPrices.covers(each.order().treatment(), treatment))
                .min(Comparator.comparing(
                        each -> !AgreedPrices.isSame(each.order().treatment(), treatment)))
                .map(each -> each.order().purpose())
                .orElse(Purpose.AESTHETIC);
    }

    /**
     * The same of a treatment that took place, of which a clinician may have said what it was for. Her word counts; the doctor's
     * finding, which nobody says with it, is that of the estimate if it has one.
     *
     * @param said null if nobody has said anything
     */
    public Purpose purpose(Issuer issuer, UUID patient, Treatment treatment, LocalDate day, @Nullable Indication said) {
        Purpose agreed = purpose(issuer, patient, treatment, day);
        return said == null || said == agreed.indication() ? agreed : new Purpose(said, null);
    }

    /** Whether she has signed an estimate of at least as many sessions of this, and its time of reflection is over. */
    public boolean isAgreed(Issuer issuer, UUID patient, Order order, LocalDate day) {
        return store.list(issuer.clinic(), patient).stream()
                .anyMatch(each -> AgreedPrices.holds(each, order, day)
                        && each.order().extras().sessions() >= order.extras().sessions());
    }

    private OffsetDateTime now(Issuer issuer) {
        return clock.instant()
                .truncatedTo(ChronoUnit.SECONDS)
                .atZone(issuer.zone())
                .toOffsetDateTime();
    }
}
