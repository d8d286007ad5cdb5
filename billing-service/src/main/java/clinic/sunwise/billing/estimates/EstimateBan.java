package clinic.sunwise.billing.estimates;

import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.money.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The time in which the law forbids to take a patient's money for what was estimated: asked before any is taken. */
public class EstimateBan {

    private final EstimateStore store;

    public EstimateBan(EstimateStore store) {
        this.store = store;
    }

    /**
     * The first day on which money may be taken for the protocol.
     *
     * @return empty if it may be taken today
     */
    public Optional<LocalDate> until(Issuer issuer, UUID patient, String protocol, LocalDate today) {
        return until(
                store.list(issuer.clinic(), patient).stream()
                        .filter(each -> each.order().treatment().protocol().equals(protocol)),
                today);
    }

    /**
     * The first day on which money may be taken in advance without saying what for: it could be for any of her estimates.
     *
     * @return empty if it may be taken today
     */
    public Optional<LocalDate> until(Issuer issuer, UUID patient, LocalDate today) {
        return until(store.list(issuer.clinic(), patient).stream(), today);
    }

    /**
     * Whether so much may not be taken in advance because the law demands an estimate for it and she has signed none that has
     * not expired.
     */
    public boolean lacksEstimate(Issuer issuer, UUID patient, Money inAdvance, LocalDate today) {
        return EstimateLaw.isCompulsory(issuer.country(), inAdvance, null)
                && store.list(issuer.clinic(), patient).stream().noneMatch(each -> AgreedPrices.isRunning(each, today));
    }

    private static Optional<LocalDate> until(Stream<Estimate> estimates, LocalDate today) {
        return estimates
                .filter(each -> each.state() != EstimateState.EXPIRED)
                .map(Estimate::firstDay)
                .filter(today::isBefore)
                .max(Comparator.naturalOrder());
    }
}
