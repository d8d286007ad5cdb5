package clinic.sunwise.booking.directory;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What is to become different in a clinic's timetable. */
public sealed interface TimetableChange {

    /** Of the entry or pattern that is added or withdrawn. */
    UUID id();

    record AddEntry(TimetableEntry entry) implements TimetableChange {

        @Override
        public UUID id() {
            return entry.id();
        }
    }

    record AddPattern(HoursPattern pattern) implements TimetableChange {

        @Override
        public UUID id() {
            return pattern.id();
        }
    }

    /** Withdraws an entry, or ends it yesterday if it has begun: what was, stays. */
    record WithdrawEntry(UUID id) implements TimetableChange {}

    /** The same of a pattern. */
    record WithdrawPattern(UUID id) implements TimetableChange {}

    /**
     * What is wrong with it; empty if nothing is.
     *
     * @param today the clinic's
     */
    default Optional<Timetables.Outcome> mistake(Premises premises, LocalDate today) {
        return switch (this) {
            case AddEntry add -> mistake(add.entry(), premises, today);
            case AddPattern add -> mistake(add.pattern(), premises, today);
            case WithdrawEntry withdraw -> Optional.empty();
            case WithdrawPattern withdraw -> Optional.empty();
        };
    }

    private static Optional<Timetables.Outcome> mistake(TimetableEntry entry, Premises premises, LocalDate today) {
        if (entry.from().isBefore(today)) {
            return invalid("from", "is in the past");
        }
        boolean known = entry.subject()
                .map(subject -> entry.kind() == TimetableEntry.Kind.OUT_OF_SERVICE
                        ? premises.isThing(subject)
                        : premises.practitioner(subject).isPresent())
                .orElse(true);
        return known ? Optional.empty() : invalid("subject", "is not at this clinic");
    }

    private static Optional<Timetables.Outcome> mistake(HoursPattern pattern, Premises premises, LocalDate today) {
        if (pattern.from().isBefore(today)) {
            return invalid("from", "is in the past");
        }
        boolean known = pattern.subject()
                .map(subject -> premises.practitioner(subject).isPresent())
                .orElse(true);
        return known ? Optional.empty() : invalid("practitioner", "does not work here");
    }

    private static Optional<Timetables.Outcome> invalid(String field, String message) {
        return Optional.of(new Timetables.Outcome.Invalid(field, message));
    }
}
