package clinic.sunwise.booking.sunseason;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The sun season of a class of treatments at a place: computed, not a list of months, so that the same protocol opens and
 * closes at the right time in Utrecht, Sydney and Quito. Judged is the whole protected window, not the session's day alone.
 *
 * <p>Where a class would need a clinician on 330 days of a year or more, advice takes its place: otherwise such a clinic
 * could never treat.
 */
public final class SunSeason {

    private static final int ALWAYS_HIGH_DAYS = 330;

    private static final Remembered<Key, SunSeason> KNOWN = new Remembered<>();

    private record Key(Place place, SunSensitivity sensitivity) {}

    private final UvYear index;
    private final boolean alwaysHigh;
    private final SeasonTable common;
    private final SeasonTable beforeLeap;
    private final SeasonTable leap;

    public SunSeason(Place place, SunSensitivity sensitivity) {
        this.index = UvYear.of(place);
        this.common = new SeasonTable(2025, index, sensitivity);
        this.beforeLeap = new SeasonTable(2027, index, sensitivity);
        this.leap = new SeasonTable(2028, index, sensitivity);
        this.alwaysHigh = common.strongDays() >= ALWAYS_HIGH_DAYS;
    }

    /** The season of that place and class, computed once. */
    public static SunSeason of(Place place, SunSensitivity sensitivity) {
        return KNOWN.get(new Key(place, sensitivity), key -> new SunSeason(key.place(), key.sensitivity()));
    }

    /** What the sun of the window that begins on the session's day means. */
    public SunExposure judge(LocalDate session) {
        SunExposure exposure = table(session.getYear()).on(session);
        return exposure == SunExposure.CLINICIAN && alwaysHigh ? SunExposure.ADVICE : exposure;
    }

    /** True where the sun is so high all year that the season gives advice only. */
    public boolean alwaysHigh() {
        return alwaysHigh;
    }

    /** The first day from {@code from} on, inclusive, on which no clinician is needed; empty if there is none in a year. */
    public Optional<LocalDate> opens(LocalDate from) {
        return eases(from, SunExposure.CLINICIAN);
    }

    /** The first day from {@code from} on, inclusive, on which the sun means less than that; empty if there is none in a year. */
    public Optional<LocalDate> eases(LocalDate from, SunExposure below) {
        if (alwaysHigh && below == SunExposure.CLINICIAN) {
            return Optional.of(from);
        }
        int thisYear = table(from.getYear()).firstBelow(below, from.getDayOfYear());
        if (thisYear > 0) {
            return Optional.of(LocalDate.ofYearDay(from.getYear(), thisYear));
        }
        int next = table(from.getYear() + 1).firstBelow(below, 1);
        return next == 0
                ? Optional.empty()
                : Optional.of(LocalDate.ofYearDay(from.getYear() + 1, next))
                        .filter(from.plusDays(UvYear.DAYS)::isAfter);
    }

    /** The months of the year from the weakest sun to the strongest, by their average index. */
    public List<Month> calmestMonths() {
        return Stream.of(Month.values())
                .sorted(Comparator.comparingDouble(this::average))
                .toList();
    }

    private double average(Month month) {
        return IntStream.rangeClosed(1, month.minLength())
                .mapToDouble(day -> index.on(LocalDate.of(2025, month, day)))
                .average()
                .orElseThrow();
    }

    /** A window that begins in this year may reach over 29 February of this one or of the next. */
    private SeasonTable table(int year) {
        if (Year.isLeap(year)) {
            return leap;
        }
        return Year.isLeap(year + 1L) ? beforeLeap : common;
    }
}
