package clinic.sunwise.booking.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Days on which the hours differ from the usual ones.
 *
 * @param subject whom or what it is about; empty for the clinic
 * @param from first day
 * @param to last day, inclusive
 * @param hours of each of the days; empty for the whole day, or for an opening the usual hours
 */
public record TimetableEntry(
        UUID id,
        Kind kind,
        Optional<UUID> subject,
        LocalDate from,
        LocalDate to,
        Optional<Hours> hours,
        String reason) {

    public static final int MOST_DAYS = 400;

    /** What is different. */
    public enum Kind {
        /** The clinic closes. */
        CLOSURE(true),
        /** The clinic opens at these hours instead of its usual ones, also on a public holiday. */
        OPENING(false),
        /** A practitioner does not work. */
        ABSENCE(true),
        /** A practitioner works at these hours instead of her usual ones. */
        WORK(false),
        /** A room, device or recovery place cannot be used. */
        OUT_OF_SERVICE(true);

        private final boolean closes;

        Kind(boolean closes) {
            this.closes = closes;
        }

        /** The word in the API and in the database. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Kind> of(String code) {
            return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
        }

        /** True where it is about the clinic as a whole. */
        public boolean isOfClinic() {
            return this == CLOSURE || this == OPENING;
        }
    }

    public TimetableEntry {
        if (to.isBefore(from) || !to.isBefore(from.plusDays(MOST_DAYS))) {
            throw new IllegalArgumentException("an entry covers 1 to 400 days: " + from + " to " + to);
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** True where it takes hours away, false where it sets them. */
    public boolean closes() {
        return kind.closes;
    }

    /** What it leaves of a day's hours. */
    List<Hours> leaves(List<Hours> open) {
        return hours.map(closed -> closed.outOf(open)).orElseGet(List::of);
    }
}
