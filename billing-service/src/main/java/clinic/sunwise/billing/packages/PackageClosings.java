package clinic.sunwise.billing.packages;

import clinic.sunwise.billing.creditnotes.CreditNotes;
import clinic.sunwise.billing.creditnotes.CreditOutcome;
import clinic.sunwise.billing.creditnotes.rules.CreditDecision;
import clinic.sunwise.billing.creditnotes.rules.CreditReason;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.ledger.Entry;
import clinic.sunwise.billing.ledger.Journal;
import clinic.sunwise.billing.ledger.Ledger;
import clinic.sunwise.billing.ledger.Posting;
import clinic.sunwise.billing.packages.rules.PackageAction;
import clinic.sunwise.billing.packages.rules.PackageLifecycle;
import clinic.sunwise.billing.packages.rules.PackageState;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Closes packages of which sessions are left. */
public class PackageClosings {

    private final PackageStore store;
    private final CreditNotes creditNotes;
    private final Ledger ledger;
    private final Clock clock;

    public PackageClosings(PackageStore store, CreditNotes creditNotes, Ledger ledger, Clock clock) {
        this.store = store;
        this.creditNotes = creditNotes;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Takes back all that was not used, by a credit note at the price that was paid for it. What she has paid of it becomes her
     * deposit, to be refunded; what she has not is not owed any more.
     *
     * @return empty if there is no such package
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<ClosingResult> refund(Issuer issuer, UUID id, String reason, String by) {
        return close(issuer, id, PackageAction.REFUND, each -> {
            List<CreditDecision.Asked> unused = each.price().unused(each.uses().size()).stream()
                    .map(rest -> new CreditDecision.Asked(rest.position(), rest.gross()))
                    .toList();
            CreditNotes.Wish wish = new CreditNotes.Wish(CreditReason.TAKEN_BACK, reason, unused);
            return switch (creditNotes.inAdvance(issuer, each.invoice().id(), wish)) {
                case CreditOutcome.Issued issued ->
                    closed(
                            issuer,
                            each,
                            new CoursePackage.Closing(
                                    PackageState.REFUNDED, issued.note().id(), reason),
                            by);
                case CreditOutcome.Refused refused ->
                    throw new IllegalStateException("the unused part is not what is left: " + refused.why());
            };
        });
    }

    /**
     * Gives up what is left of an expired package: it is earned without a session. Its tax stays as it was charged (CJEU
     * C-250/14: the price of what a customer does not use is still that of a service).
     *
     * @return empty if there is no such package
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<ClosingResult> forfeit(Issuer issuer, UUID id, String reason, String by) {
        return close(issuer, id, PackageAction.FORFEIT, each -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            List<Posting> postings =
                    PackagePostings.earned(each, each.price().earned(each.uses().size(), each.sessions()), null);
            if (!postings.isEmpty()) {
                LocalDate today = issuer.dayOf(now);
                ledger.post(new Entry(
                        issuer.clinic(),
                        Journal.GENERAL,
                        today,
                        now,
                        new Entry.Document(
                                Entry.Kind.PACKAGE_FORFEIT,
                                each.id(),
                                each.invoice().number(),
                                today),
                        "rest of expired package " + each.invoice().number() + ": " + reason,
                        postings));
            }
            return closed(issuer, each, new CoursePackage.Closing(PackageState.FORFEITED, null, reason), by);
        });
    }

    private Optional<ClosingResult> close(
            Issuer issuer, UUID id, PackageAction action, Function<CoursePackage, ClosingResult> effect) {
        LocalDate today = issuer.dayOf(clock.instant());
        return store.lock(issuer.clinic(), id)
                .map(each -> PackageLifecycle.find(each.state(today), action).isPresent()
                        ? effect.apply(each)
                        : new ClosingResult.NotNow(each.state(today)));
    }

    private ClosingResult closed(Issuer issuer, CoursePackage which, CoursePackage.Closing closing, String by) {
        store.close(which, closing, issuer.dayOf(clock.instant()), by);
        return new ClosingResult.Closed(store.find(issuer.clinic(), which.id()).orElseThrow());
    }
}
