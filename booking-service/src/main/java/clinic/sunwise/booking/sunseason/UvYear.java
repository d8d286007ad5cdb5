package clinic.sunwise.booking.sunseason;

import java.time.LocalDate;
import java.util.Arrays;

/** The clear-sky UV index at noon on each day of a year at a place, computed once for a place. */
public final class UvYear {

    static final int DAYS = 365;

    private static final Remembered<Place, UvYear> KNOWN = new Remembered<>();

    private final double[] indexByDay = new double[DAYS];

    private UvYear(Place place) {
        Arrays.setAll(indexByDay, day -> UvIndex.atNoon(place, day + 1));
    }

    /** At that place. */
    public static UvYear of(Place place) {
        return KNOWN.get(place, UvYear::new);
    }

    /** On that day; 29 February counts as 28 February. */
    public double on(LocalDate day) {
        return indexByDay[UvIndex.dayOfYear(day) - 1];
    }

    /** The strongest from the first to the last day, both inclusive; 0 if the last is before the first. */
    public double strongest(LocalDate first, LocalDate last) {
        double strongest = 0;
        for (LocalDate day = first;
                !day.isAfter(last) && day.isBefore(first.plusDays(DAYS + 1));
                day = day.plusDays(1)) {
            strongest = Math.max(strongest, on(day));
        }
        return strongest;
    }
}
