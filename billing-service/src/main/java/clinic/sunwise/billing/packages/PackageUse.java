package clinic.sunwise.billing.packages;

import clinic.sunwise.billing.invoices.Session;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.ledger.Entry;
import clinic.sunwise.billing.ledger.Journal;
import clinic.sunwise.billing.ledger.Ledger;
import clinic.sunwise.billing.ledger.Posting;
import clinic.sunwise.billing.packages.rules.Coverage;
import clinic.sunwise.billing.pricing.Order;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes sessions from packages. */
public class PackageUse {

    private final PackageStore store;
    private final Ledger ledger;
    private final PackageAnnouncements announcements;
    private final Clock clock;

    public PackageUse(PackageStore store, Ledger ledger, PackageAnnouncements announcements, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * Takes a session that has taken place from the patient's package for it, of several from the first to expire: its share of
     * what was paid is earned now. The caller sees to it that each session comes here once; the database does too.
     *
     * @return the package; empty if she has none for what was done that day
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<CoursePackage> take(Issuer issuer, Session session, Order done) {
        return store
                .lockAll(issuer.clinic(), session.patient(), done.treatment().protocol())
                .stream()
                .filter(each -> each.canBeUsedOn(session.day()) && Coverage.holds(each.order(), done))
                .findFirst()
                .map(each -> taken(issuer, each, session));
    }

    private CoursePackage taken(Issuer issuer, CoursePackage from, Session session) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        LocalDate today = issuer.dayOf(now);
        int used = from.uses().size() + 1;
        List<Posting> postings =
                PackagePostings.earned(from, from.price().earned(used - 1, used), session.practitioner());
        if (!postings.isEmpty()) {
            String number = from.invoice().number() + " " + used + "/" + from.sessions();
            ledger.post(new Entry(
                    issuer.clinic(),
                    Journal.GENERAL,
                    today,
                    now,
                    new Entry.Document(Entry.Kind.PACKAGE_SESSION, session.appointment(), number, today),
                    "session " + used + " of " + from.sessions() + " of package "
                            + from.invoice().number(),
                    postings));
        }
        store.use(from, new CoursePackage.Use(session.appointment(), session.day()), today);
        CoursePackage after = find(issuer, from.id());
        if (after.left() == 0) {
            announcements.usedUp(after);
        }
        return after;
    }

    /** The package that pays for a session. */
    public CoursePackage find(Issuer issuer, UUID id) {
        return store.find(issuer.clinic(), id).orElseThrow();
    }
}
