package clinic.sunwise.booking.sunseason;

/**
 * A place on earth as far as its sun is concerned.
 *
 * @param latitudeDegrees north positive, south negative, -90 to 90 inclusive
 * @param altitudeKilometres above sea level, -0.5 to 6 inclusive
 */
public record Place(double latitudeDegrees, double altitudeKilometres) {

    public Place {
        if (!(latitudeDegrees >= -90 && latitudeDegrees <= 90)) {
            throw new IllegalArgumentException("latitude is not within -90 to 90 degrees: " + latitudeDegrees);
        }
        if (!(altitudeKilometres >= -0.5 && altitudeKilometres <= 6)) {
            throw new IllegalArgumentException("altitude is not within -0.5 to 6 km: " + altitudeKilometres);
        }
    }
}
