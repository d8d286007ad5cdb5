package clinic.sunwise.booking.directory;

import clinic.sunwise.booking.directory.TimetableStore.BookedUse;
import clinic.sunwise.booking.directory.TimetableStore.Change;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes of hours. One that leaves booked sessions outside the hours has to be confirmed; the sessions stay booked. */
@Service
@Transactional
public class Timetables {

    private final Directory directory;
    private final TimetableStore store;
    private final Clock clock;

    Timetables(Directory directory, TimetableStore store, Clock clock) {
        this.directory = directory;
        this.store = store;
        this.clock = clock;
    }

    /** What came of a change. */
    public sealed interface Outcome {

        /**
         * It is made.
         *
         * @param hits what is now outside the hours and has to be moved
         */
        record Done(List<BookedUse> hits) implements Outcome {}

        /** It would leave these outside the hours; the transaction has to be undone. */
        record Unconfirmed(List<BookedUse> hits) implements Outcome {}

        /** There is no such clinic, entry or pattern, or it is over. */
        record NotFound() implements Outcome {}

        /** The request names something that is not there. */
        record Invalid(String field, String message) implements Outcome {}
    }

    /**
     * Who asks for a change.
     *
     * @param confirmed she knows which booked sessions it hits
     */
    public record Asked(String clinic, String by, boolean confirmed) {}

    @Transactional(readOnly = true)
    public List<TimetableEntry> entries(String clinic) {
        return store.entries(clinic);
    }

    @Transactional(readOnly = true)
    public List<HoursPattern> patterns(String clinic) {
        return store.patterns(clinic);
    }

    public Outcome add(Asked asked, TimetableEntry entry) {
        Optional<Premises> premises = directory.current(asked.clinic());
        if (premises.isEmpty()) {
            return new Outcome.NotFound();
        }
        return entry.from().isBefore(today(premises.get()))
                ? new Outcome.Invalid("from", "is in the past")
                : invalidSubject(entry, premises.get())
                        .orElseGet(() -> made(asked, premises.get(), change -> {
                            store.add(asked.clinic(), entry, change);
                            return true;
                        }));
    }

    public Outcome add(Asked asked, HoursPattern pattern) {
        Optional<Premises> premises = directory.current(asked.clinic());
        if (premises.isEmpty()) {
            return new Outcome.NotFound();
        }
        if (pattern.from().isBefore(today(premises.get()))) {
            return new Outcome.Invalid("from", "is in the past");
        }
        boolean known = pattern.subject().isEmpty()
                || premises.get().practitioner(pattern.subject().get()).isPresent();
        return known
                ? made(asked, premises.get(), change -> {
                    store.add(asked.clinic(), pattern, change);
                    return true;
                })
                : new Outcome.Invalid("practitioner", "does not work here");
    }

    /** Withdraws an entry, or ends it yesterday if it has begun: what was, stays. */
    public Outcome withdrawEntry(Asked asked, UUID id) {
        return directory
                .current(asked.clinic())
                .map(premises -> made(
                        asked, premises, change -> store.withdrawEntry(asked.clinic(), id, today(premises), change)))
                .orElseGet(Outcome.NotFound::new);
    }

    /** The same of a pattern. */
    public Outcome withdrawPattern(Asked asked, UUID id) {
        return directory
                .current(asked.clinic())
                .map(premises -> made(
                        asked, premises, change -> store.withdrawPattern(asked.clinic(), id, today(premises), change)))
                .orElseGet(Outcome.NotFound::new);
    }

    private Outcome made(Asked asked, Premises before, Predicate<Change> change) {
        store.lock(asked.clinic());
        Instant now = clock.instant();
        List<BookedUse> booked = store.booked(asked.clinic(), now);
        Set<BookedUse> already = new HashSet<>(outside(before, booked));
        if (!change.test(new Change(asked.by(), now))) {
            return new Outcome.NotFound();
        }
        Premises after = directory.current(asked.clinic()).orElseThrow();
        List<BookedUse> hits = outside(after, booked).stream()
                .filter(use -> !already.contains(use))
                .toList();
        return hits.isEmpty() || asked.confirmed() ? new Outcome.Done(hits) : new Outcome.Unconfirmed(hits);
    }

    private static List<BookedUse> outside(Premises premises, List<BookedUse> booked) {
        ZoneId zone = premises.clinic().zone();
        return booked.stream()
                .filter(use -> !premises.hoursOf(use.resource())
                        .cover(LocalDateTime.ofInstant(use.start(), zone), LocalDateTime.ofInstant(use.end(), zone)))
                .toList();
    }

    private static Optional<Outcome> invalidSubject(TimetableEntry entry, Premises premises) {
        boolean known = entry.subject()
                .map(subject -> entry.kind() == TimetableEntry.Kind.OUT_OF_SERVICE
                        ? premises.isThing(subject)
                        : premises.practitioner(subject).isPresent())
                .orElse(true);
        return known ? Optional.empty() : Optional.of(new Outcome.Invalid("subject", "is not at this clinic"));
    }

    private LocalDate today(Premises premises) {
        return LocalDate.ofInstant(clock.instant(), premises.clinic().zone());
    }
}
