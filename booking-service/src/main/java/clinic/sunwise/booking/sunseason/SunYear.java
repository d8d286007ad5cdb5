package clinic.sunwise.booking.sunseason;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The sun over a place in one calendar year, day by day and as the seasons that it makes. */
public record SunYear(Place place, int year) {

    /** Days on which the same holds, both inclusive. */
    public record Window(LocalDate first, LocalDate last) {}

    /**
     * What the sun says to one class of treatments.
     *
     * @param alwaysHigh the sun is so high all year that it gives advice only
     * @param clinician days from which a session needs a clinician, in order; a season that crosses New Year is two windows
     * @param advice days on which it needs advice and no clinician, likewise
     */
    public record Season(boolean alwaysHigh, List<Window> clinician, List<Window> advice) {}

    /** A month with its mean index at noon. */
    public record MonthlySun(Month month, double meanIndex) {}

    /** Every day of the year, in order. */
    public Stream<LocalDate> days() {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
    }

    /** The seasons of a class here. */
    public Season season(SunSensitivity sensitivity) {
        SunSeason season = new SunSeason(place, sensitivity);
        return new Season(
                season.alwaysHigh(), windows(season, SunExposure.CLINICIAN), windows(season, SunExposure.ADVICE));
    }

    /** The months, the one with the weakest sun first: the way to choose where the sun is high all year. */
    public List<MonthlySun> months() {
        return Stream.of(Month.values())
                .map(month -> new MonthlySun(month, mean(month)))
                .sorted(Comparator.comparingDouble(MonthlySun::meanIndex))
                .toList();
    }

    private double mean(Month month) {
        return days().filter(day -> day.getMonth() == month)
                .mapToDouble(day -> UvIndex.atNoon(place, day))
                .average()
                .orElseThrow();
    }

    private List<Window> windows(SunSeason season, SunExposure exposure) {
        List<Window> windows = new ArrayList<>();
        days().filter(day -> season.judge(day) == exposure).forEach(day -> {
            boolean goesOn =
                    !windows.isEmpty() && windows.getLast().last().plusDays(1).equals(day);
            LocalDate first = goesOn ? windows.removeLast().first() : day;
            windows.add(new Window(first, day));
        });
        return List.copyOf(windows);
    }
}
