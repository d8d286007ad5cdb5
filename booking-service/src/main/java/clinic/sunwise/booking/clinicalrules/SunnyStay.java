package clinic.sunwise.booking.clinicalrules;

import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * Time that the patient plans to spend in the sun.
 *
 * @param last inclusive, not before the first day
 * @param latitudeDegrees of the place, north positive, -90 to 90; empty where she does not name it
 */
public record SunnyStay(LocalDate first, LocalDate last, OptionalDouble latitudeDegrees) {

    public SunnyStay {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a stay ends on " + last + " before it begins on " + first);
        }
        if (latitudeDegrees.isPresent() && !(Math.abs(latitudeDegrees.getAsDouble()) <= 90)) {
            throw new IllegalArgumentException("latitude is not within -90 to 90 degrees: " + latitudeDegrees);
        }
    }
}
