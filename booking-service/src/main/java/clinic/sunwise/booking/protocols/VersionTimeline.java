package clinic.sunwise.booking.protocols;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The versions of one protocol at one clinic: each is in force from its day on, until the day on which the next one begins. So
 * no two are in force on one day, and a later version never begins before an earlier one.
 *
 * @param entries in order
 * @param numbered the highest number that was ever given, also to a version that is withdrawn; 0 where there was none
 */
public record VersionTimeline(List<Entry> entries, int numbered) {

    /** Days that a version can begin ahead of today: two years. */
    public static final int MOST_DAYS_AHEAD = 731;

    /**
     * A version.
     *
     * @param from first session day, in the clinic's time zone, that is judged by it
     */
    public record Entry(int version, LocalDate from) {}

    /** Whether another version could begin on a day. */
    public enum Admission {
        FITS,
        /** It would change what was judged already. */
        IN_THE_PAST,
        /** Nobody plans so far ahead: the date is a mistake. */
        TOO_FAR_AHEAD,
        /** It is not the next one: somebody else has published meanwhile. */
        NOT_THE_NEXT,
        /** Another version begins on that day or later: two would be in force at once. */
        OVERLAPS
    }

    public VersionTimeline {
        entries = entries.stream().sorted(Comparator.comparing(Entry::from)).toList();
        for (int i = 1; i < entries.size(); i++) {
            Entry earlier = entries.get(i - 1);
            Entry later = entries.get(i);
            if (later.version() <= earlier.version() || later.from().equals(earlier.from())) {
                throw new IllegalArgumentException("versions begin one after the other: " + earlier + ", " + later);
            }
        }
    }

    /** None of whose versions is withdrawn. */
    public VersionTimeline(List<Entry> entries) {
        this(entries, entries.stream().mapToInt(Entry::version).max().orElse(0));
    }

    /** The version in force on that day; empty before the first one begins. */
    public Optional<Entry> on(LocalDate day) {
        return entries.stream().filter(entry -> !entry.from().isAfter(day)).reduce((earlier, later) -> later);
    }

    /** The first day on which another version is in force; empty for the last one. */
    public Optional<LocalDate> until(Entry entry) {
        return entries.stream()
                .map(Entry::from)
                .filter(from -> from.isAfter(entry.from()))
                .findFirst();
    }

    /** The number of the version that could be published next. */
    public int next() {
        return numbered + 1;
    }

    /** Whether that version could begin on that day. Today is possible: what is over today was judged before. */
    public Admission admission(int version, LocalDate from, LocalDate today) {
        if (from.isBefore(today)) {
            return Admission.IN_THE_PAST;
        }
        if (from.isAfter(today.plusDays(MOST_DAYS_AHEAD))) {
            return Admission.TOO_FAR_AHEAD;
        }
        if (version != next()) {
            return Admission.NOT_THE_NEXT;
        }
        return entries.isEmpty() || from.isAfter(entries.getLast().from()) ? Admission.FITS : Admission.OVERLAPS;
    }
}
