package clinic.sunwise.booking.sunseason.http;

import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.sunseason.Place;
import clinic.sunwise.booking.sunseason.SunClass;
import clinic.sunwise.booking.sunseason.SunSensitivity;
import clinic.sunwise.booking.sunseason.SunYear;
import clinic.sunwise.booking.sunseason.SunYear.MonthlySun;
import clinic.sunwise.booking.sunseason.SunYear.Window;
import clinic.sunwise.booking.sunseason.UvIndex;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The sun over a clinic in one year.
 *
 * @param months the one with the weakest sun first
 */
record SunSeasonAnswer(
        String clinic,
        int year,
        double latitude,
        double altitudeKilometres,
        List<DayAnswer> days,
        List<MonthAnswer> months,
        List<ClassAnswer> classes) {

    private static final int DECIMALS = 2;

    /**
     * A day.
     *
     * @param index the clear-sky UV index at noon
     */
    record DayAnswer(LocalDate date, BigDecimal index) {}

    record MonthAnswer(int month, BigDecimal meanIndex) {

        static MonthAnswer of(MonthlySun sun) {
            return new MonthAnswer(sun.month().getValue(), rounded(sun.meanIndex()));
        }
    }

    /**
     * A class of treatments, with the numbers it is judged by.
     *
     * @param measure of the window: {@code maximum}, {@code mean} or {@code none}
     * @param alwaysHigh advice takes the place of the clinician, and the order of months shows when the sun is weakest
     */
    record ClassAnswer(
            String code,
            int windowDays,
            String measure,
            double clinicianFrom,
            int adviceDays,
            double adviceFrom,
            boolean alwaysHigh,
            List<Window> clinician,
            List<Window> advice) {

        static ClassAnswer of(SunClass each, SunYear year) {
            SunSensitivity numbers = each.sensitivity();
            SunYear.Season season = year.season(numbers);
            return new ClassAnswer(
                    each.code(),
                    numbers.windowDays(),
                    numbers.clinician().name().toLowerCase(Locale.ROOT),
                    numbers.clinicianFrom(),
                    numbers.adviceDays(),
                    numbers.adviceFrom(),
                    season.alwaysHigh(),
                    season.clinician(),
                    season.advice());
        }
    }

    static SunSeasonAnswer of(Clinic clinic, int year) {
        Place place = clinic.place();
        SunYear sun = new SunYear(place, year);
        return new SunSeasonAnswer(
                clinic.id(),
                year,
                place.latitudeDegrees(),
                place.altitudeKilometres(),
                sun.days()
                        .map(day -> new DayAnswer(day, rounded(UvIndex.atNoon(place, day))))
                        .toList(),
                sun.months().stream().map(MonthAnswer::of).toList(),
                Stream.of(SunClass.values())
                        .map(each -> ClassAnswer.of(each, sun))
                        .toList());
    }

    private static BigDecimal rounded(double index) {
        return BigDecimal.valueOf(index).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
