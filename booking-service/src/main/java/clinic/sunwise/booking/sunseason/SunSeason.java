package clinic.sunwise.booking.sunseason;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The sun season of a class of treatments at a place: computed, not a list of months, so that the same protocol opens and
 * closes at the right time in Utrecht, Sydney and Quito. Judged is the whole protected window, not the session's day alone.
 *
 * <p>Where a class would need a clinician on 330 days of a year or more, advice takes its place: otherwise such a clinic
 * could never treat.
 */
public final class SunSeason {

    private static final int YEAR = 365;
    private static final int ALWAYS_HIGH_DAYS = 330;
    private static final LocalDate COMMON_YEAR = LocalDate.of(2027, 1, 1);

    private final SunSensitivity sensitivity;
    private final double[] indexByDay;
    private final boolean alwaysHigh;

    public SunSeason(Place place, SunSensitivity sensitivity) {
        this.sensitivity = sensitivity;
        this.indexByDay = IntStream.rangeClosed(1, YEAR)
                .mapToDouble(day -> UvIndex.atNoon(place, day))
                .toArray();
        this.alwaysHigh = IntStream.range(0, YEAR)
                        .mapToObj(COMMON_YEAR::plusDays)
                        .filter(this::needsClinician)
                        .count()
                >= ALWAYS_HIGH_DAYS;
    }

    /** What the sun of the window that begins on the session's day means. */
    public SunExposure judge(LocalDate session) {
        boolean high = needsClinician(session);
        if (high && !alwaysHigh) {
            return SunExposure.CLINICIAN;
        }
        boolean moderate = window(session, sensitivity.adviceDays()).max() >= sensitivity.adviceFrom();
        return high || moderate ? SunExposure.ADVICE : SunExposure.LOW;
    }

    /** True where the sun is so high all year that the season gives advice only. */
    public boolean alwaysHigh() {
        return alwaysHigh;
    }

    /** The first day from {@code from} on, inclusive, on which no clinician is needed; empty if there is none in a year. */
    public Optional<LocalDate> opens(LocalDate from) {
        return from.datesUntil(from.plusYears(1))
                .filter(day -> judge(day) != SunExposure.CLINICIAN)
                .findFirst();
    }

    private boolean needsClinician(LocalDate session) {
        return switch (sensitivity.clinician()) {
            case MAXIMUM -> window(session, sensitivity.windowDays()).max() >= sensitivity.clinicianFrom();
            case MEAN -> window(session, sensitivity.windowDays()).mean() >= sensitivity.clinicianFrom();
            case NONE -> false;
        };
    }

    private record Window(double max, double mean) {}

    private Window window(LocalDate first, int days) {
        double max = 0;
        double sum = 0;
        for (int i = 0; i < days; i++) {
            double index = indexByDay[UvIndex.dayOfYear(first.plusDays(i)) - 1];
            max = Math.max(max, index);
            sum += index;
        }
        return new Window(max, sum / days);
    }
}
