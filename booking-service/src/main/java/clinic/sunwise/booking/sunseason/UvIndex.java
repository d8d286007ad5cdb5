package clinic.sunwise.booking.sunseason;

import static java.lang.Math.PI;
import static java.lang.Math.cos;
import static java.lang.Math.pow;
import static java.lang.Math.sin;
import static java.lang.Math.toRadians;

import java.time.LocalDate;

/**
 * The clear-sky UV index at solar noon.
 *
 * <p>Sources: the index from sun height and ozone is Madronich, Photochemistry and Photobiology 83 (2007); declination and
 * distance of the sun are Spencer (1971); the ozone column is a fit to zonal monthly means (rms 10 Dobson units).
 */
public final class UvIndex {

    /** The usual load of aerosol, fitted to two independent sets of reference values. */
    private static final double AEROSOL = 0.87;

    private static final double PER_KILOMETRE = 0.06;
    private static final int FEBRUARY_28 = 59;

    private UvIndex() {}

    /** The index at noon, 0 in the polar night. 29 February counts as 28 February. */
    public static double atNoon(Place place, LocalDate date) {
        return atNoon(place, dayOfYear(date));
    }

    /**
     * The index at noon of a day of the year.
     *
     * @param day 1 to 365 inclusive
     */
    static double atNoon(Place place, int day) {
        return AEROSOL
                * bare(cosineOfZenith(place.latitudeDegrees(), day), ozone(place.latitudeDegrees(), day))
                * distance(day)
                * (1 + PER_KILOMETRE * place.altitudeKilometres());
    }

    /** Madronich's formula: cloud-free, unpolluted, low albedo, at sea level and mean distance of the sun. */
    static double bare(double cosineOfZenith, double dobsonUnits) {
        return 12.5 * pow(cosineOfZenith, 2.42) * pow(dobsonUnits / 300, -1.23);
    }

    /** 0 where the sun stays below the horizon. */
    static double cosineOfZenith(double latitudeDegrees, int day) {
        return Math.max(0, cos(toRadians(latitudeDegrees) - declination(day)));
    }

    /** The ozone column in Dobson units. */
    static double ozone(double latitudeDegrees, int day) {
        double s = sin(toRadians(latitudeDegrees));
        double w = 2 * PI * day / 365;
        double mean = polynomial(s, 255.6, 2.0, 178.0, 21.8, -82.6);
        double cosine = polynomial(s, -6.3, -14.5, -1.3, 25.0, 22.5);
        double sine = polynomial(s, -5.5, 39.2, -1.0, 12.1, 38.1);
        return mean + cosine * cos(w) + sine * sin(w);
    }

    /** The square of mean over actual distance of the sun. */
    static double distance(int day) {
        double g = yearAngle(day);
        return 1.000110 + 0.034221 * cos(g) + 0.001280 * sin(g) + 0.000719 * cos(2 * g) + 0.000077 * sin(2 * g);
    }

    /** 1 to 365: the day that a common year would have. */
    static int dayOfYear(LocalDate date) {
        boolean afterLeapDay = date.isLeapYear() && date.getDayOfYear() > FEBRUARY_28;
        return afterLeapDay ? date.getDayOfYear() - 1 : date.getDayOfYear();
    }

    private static double declination(int day) {
        double g = yearAngle(day);
        return 0.006918
                - 0.399912 * cos(g)
                + 0.070257 * sin(g)
                - 0.006758 * cos(2 * g)
                + 0.000907 * sin(2 * g)
                - 0.002697 * cos(3 * g)
                + 0.00148 * sin(3 * g);
    }

    private static double yearAngle(int day) {
        return 2 * PI * (day - 1) / 365;
    }

    private static double polynomial(double x, double... coefficients) {
        double value = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            value = value * x + coefficients[i];
        }
        return value;
    }
}
