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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of hours. One that leaves booked sessions outside the hours is made only by somebody who has said that she knows each
 * of them; the sessions stay booked until they are moved.
 */
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

    /** What comes of a change. */
    public sealed interface Outcome {

        /**
         * It is made or, of a preview, it can be.
         *
         * @param after the clinic with it
         * @param hits what is then outside the hours and has to be moved
         */
        record Done(Premises after, List<BookedUse> hits) implements Outcome {}

        /** It would leave these outside the hours, not all of which are acknowledged; nothing is changed. */
        record Unacknowledged(List<BookedUse> hits) implements Outcome {}

        /** There is no such clinic, entry or pattern, or it is over. */
        record NotFound() implements Outcome {}

        /** The request names something that is not there. */
        record Invalid(String field, String message) implements Outcome {}
    }

    /**
     * Who asks for a change.
     *
     * @param acknowledged appointments of which she knows that they will be outside the hours
     */
    public record Asked(String clinic, String by, Set<UUID> acknowledged) {}

    @Transactional(readOnly = true)
    public List<TimetableEntry> entries(String clinic) {
        return store.entries(clinic);
    }

    @Transactional(readOnly = true)
    public List<HoursPattern> patterns(String clinic) {
        return store.patterns(clinic);
    }

    /** What is booked and outside the hours already, and has to be moved; empty if there is no such clinic. */
    @Transactional(readOnly = true)
    public Optional<Outcome.Done> conflicts(String clinic) {
        return directory
                .current(clinic)
                .map(premises -> new Outcome.Done(premises, outside(premises, store.booked(clinic, clock.instant()))));
    }

    /** What would come of the change; nothing is changed. */
    @Transactional(readOnly = true)
    public Outcome preview(String clinic, TimetableChange change) {
        return directory
                .current(clinic)
                .map(premises -> change.mistake(premises, today(premises)).orElseGet(() -> weighed(premises, change)))
                .orElseGet(Outcome.NotFound::new);
    }

    /** Makes the change. */
    public Outcome make(Asked asked, TimetableChange change) {
        return directory
                .current(asked.clinic())
                .map(premises ->
                        change.mistake(premises, today(premises)).orElseGet(() -> made(asked, premises, change)))
                .orElseGet(Outcome.NotFound::new);
    }

    private Outcome made(Asked asked, Premises premises, TimetableChange change) {
        store.lock(asked.clinic());
        Outcome weighed = weighed(premises, change);
        if (!(weighed instanceof Outcome.Done done)) {
            return weighed;
        }
        if (!done.hits().stream().map(BookedUse::appointment).allMatch(asked.acknowledged()::contains)) {
            return new Outcome.Unacknowledged(done.hits());
        }
        write(asked, change, today(premises));
        return done;
    }

    private Outcome weighed(Premises premises, TimetableChange change) {
        String clinic = premises.clinic().id();
        TimetableRecords records = new TimetableRecords(store.entries(clinic), store.patterns(clinic));
        List<BookedUse> booked = store.booked(clinic, clock.instant());
        Set<BookedUse> already =
                new HashSet<>(outside(directory.supposing(clinic, records).orElseThrow(), booked));
        return records.after(change, today(premises))
                .flatMap(after -> directory.supposing(clinic, after))
                .<Outcome>map(after -> new Outcome.Done(
                        after,
                        outside(after, booked).stream()
                                .filter(use -> !already.contains(use))
                                .toList()))
                .orElseGet(Outcome.NotFound::new);
    }

    private void write(Asked asked, TimetableChange change, LocalDate today) {
        String clinic = asked.clinic();
        Change made = new Change(asked.by(), clock.instant());
        switch (change) {
            case TimetableChange.AddEntry add -> store.add(clinic, add.entry(), made);
            case TimetableChange.AddPattern add -> store.add(clinic, add.pattern(), made);
            case TimetableChange.WithdrawEntry withdraw -> store.withdrawEntry(clinic, withdraw.id(), today, made);
            case TimetableChange.WithdrawPattern withdraw -> store.withdrawPattern(clinic, withdraw.id(), today, made);
        }
    }

    private static List<BookedUse> outside(Premises premises, List<BookedUse> booked) {
        ZoneId zone = premises.clinic().zone();
        return booked.stream()
                .filter(use -> !premises.hoursOf(use.resource())
                        .cover(LocalDateTime.ofInstant(use.start(), zone), LocalDateTime.ofInstant(use.end(), zone)))
                .toList();
    }

    private LocalDate today(Premises premises) {
        Instant now = clock.instant();
        return LocalDate.ofInstant(now, premises.clinic().zone());
    }
}
