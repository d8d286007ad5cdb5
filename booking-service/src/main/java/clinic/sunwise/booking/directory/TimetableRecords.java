package clinic.sunwise.booking.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All entries and patterns of a clinic that are in force. */
public record TimetableRecords(List<TimetableEntry> entries, List<HoursPattern> patterns) {

    public TimetableRecords {
        entries = List.copyOf(entries);
        patterns = List.copyOf(patterns);
    }

    /**
     * As they are from today on after the change; empty if it withdraws what is not there, or is over.
     *
     * @param today the clinic's
     */
    Optional<TimetableRecords> after(TimetableChange change, LocalDate today) {
        return switch (change) {
            case TimetableChange.AddEntry add ->
                Optional.of(new TimetableRecords(
                        Stream.concat(entries.stream(), Stream.of(add.entry())).toList(), patterns));
            case TimetableChange.AddPattern add ->
                Optional.of(new TimetableRecords(
                        entries,
                        Stream.concat(patterns.stream(), Stream.of(add.pattern()))
                                .toList()));
            case TimetableChange.WithdrawEntry withdraw ->
                entries.stream()
                        .filter(each ->
                                each.id().equals(withdraw.id()) && !each.to().isBefore(today))
                        .findFirst()
                        .map(gone -> new TimetableRecords(without(entries, gone), patterns));
            case TimetableChange.WithdrawPattern withdraw ->
                patterns.stream()
                        .filter(each -> each.id().equals(withdraw.id()))
                        .filter(each ->
                                each.to().filter(last -> last.isBefore(today)).isEmpty())
                        .findFirst()
                        .map(gone -> new TimetableRecords(entries, without(patterns, gone)));
        };
    }

    private static <T> List<T> without(List<T> all, T gone) {
        return all.stream().filter(each -> !each.equals(gone)).toList();
    }
}
