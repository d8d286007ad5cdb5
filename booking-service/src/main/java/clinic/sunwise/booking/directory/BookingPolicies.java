package clinic.sunwise.booking.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What clinics allow when they are booked, each from a day on. What was in force before today stays as it was. */
@Service
@Transactional
public class BookingPolicies {

    private final Directory directory;
    private final PolicyRecords records;
    private final TimetableStore timetables;
    private final Clock clock;

    BookingPolicies(Directory directory, PolicyRecords records, TimetableStore timetables, Clock clock) {
        this.directory = directory;
        this.records = records;
        this.timetables = timetables;
        this.clock = clock;
    }

    /** What came of a change. */
    public sealed interface Outcome {

        record Done(DatedPolicy policy) implements Outcome {}

        /** Somebody else has changed the policy of that day since it was read; it has this version now. */
        record ChangedMeanwhile(int version) implements Outcome {}

        /** There is no such clinic, or no policy that begins on that day. */
        record NotFound() implements Outcome {}

        /** The day has passed. */
        record Past() implements Outcome {}
    }

    /** All of a clinic, the latest first; empty if there is no such clinic. */
    @Transactional(readOnly = true)
    public Optional<List<DatedPolicy>> all(String clinic) {
        return directory.premises(clinic).map(premises -> records.all(clinic));
    }

    /**
     * Makes it the policy from that day on.
     *
     * @param version of the day's policy as it was read; empty where the day has none yet
     */
    public Outcome set(String clinic, LocalDate from, BookingPolicy policy, Optional<Integer> version, String by) {
        return changed(clinic, from, () -> {
            Optional<DatedPolicy> before = on(clinic, from);
            if (!before.map(DatedPolicy::version).equals(version)) {
                return before.<Outcome>map(other -> new Outcome.ChangedMeanwhile(other.version()))
                        .orElseGet(Outcome.NotFound::new);
            }
            DatedPolicy dated =
                    new DatedPolicy(from, policy, version.map(old -> old + 1).orElse(0));
            records.put(clinic, dated, by);
            return new Outcome.Done(dated);
        });
    }

    /** Withdraws the policy that begins on that day; the one before it stays in force. */
    public Outcome withdraw(String clinic, LocalDate from, int version) {
        return changed(
                clinic,
                from,
                () -> on(clinic, from)
                        .map(dated -> dated.version() == version
                                ? withdrawn(clinic, dated)
                                : new Outcome.ChangedMeanwhile(dated.version()))
                        .orElseGet(Outcome.NotFound::new));
    }

    private Outcome withdrawn(String clinic, DatedPolicy dated) {
        records.remove(clinic, dated.from());
        return new Outcome.Done(dated);
    }

    private Outcome changed(String clinic, LocalDate from, Supplier<Outcome> change) {
        return directory
                .premises(clinic)
                .map(premises -> {
                    if (from.isBefore(LocalDate.ofInstant(
                            clock.instant(), premises.clinic().zone()))) {
                        return new Outcome.Past();
                    }
                    timetables.lock(clinic);
                    return change.get();
                })
                .orElseGet(Outcome.NotFound::new);
    }

    private Optional<DatedPolicy> on(String clinic, LocalDate from) {
        return records.all(clinic).stream()
                .filter(each -> each.from().equals(from))
                .findFirst();
    }
}
