package clinic.sunwise.booking.directory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The hours of a clinic, a practitioner, a room, device or recovery place by date. What is special for a day takes the place
 * of the pattern in force, a pattern the place of the usual hours; closures and absences are taken off in the end.
 *
 * @param usual hours where no pattern is in force
 * @param patterns the one that began last is in force
 * @param entries all about this subject
 * @param holiday days without hours unless an entry opens them
 */
public record Timetable(
        OpenHours usual, List<HoursPattern> patterns, List<TimetableEntry> entries, Predicate<LocalDate> holiday)
        implements OpenHours {

    public Timetable {
        patterns = patterns.stream()
                .sorted(Comparator.comparing(HoursPattern::from).reversed())
                .toList();
        entries = List.copyOf(entries);
    }

    @Override
    public List<Hours> on(LocalDate day) {
        List<TimetableEntry> today =
                entries.stream().filter(entry -> entry.covers(day)).toList();
        List<Hours> hours = special(today, day).orElseGet(() -> holiday.test(day) ? List.of() : regular(day));
        for (TimetableEntry entry : today) {
            hours = entry.closes() ? entry.leaves(hours) : hours;
        }
        return hours;
    }

    private Optional<List<Hours>> special(List<TimetableEntry> today, LocalDate day) {
        List<TimetableEntry> special =
                today.stream().filter(entry -> !entry.closes()).toList();
        return special.isEmpty()
                ? Optional.empty()
                : Optional.of(special.stream()
                        .flatMap(entry -> entry.hours().map(List::of).orElseGet(() -> regular(day)).stream())
                        .distinct()
                        .toList());
    }

    private List<Hours> regular(LocalDate day) {
        return patterns.stream()
                .filter(pattern -> pattern.isInForce(day))
                .findFirst()
                .<OpenHours>map(pattern -> pattern)
                .orElse(usual)
                .on(day);
    }
}
