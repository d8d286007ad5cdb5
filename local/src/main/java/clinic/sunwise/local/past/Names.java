package clinic.sunwise.local.past;

import java.time.LocalDate;
import java.util.List;

/**
 * What the crowd of a clinic is called.
 *
 * @param phone with a place for a number
 * @param fee what the clinic asks of whoever cancels late or does not come, in its currency
 */
record Names(List<String> givenNames, List<String> familyNames, String phone, String language, String fee) {

    private static final LocalDate YOUNGEST = LocalDate.of(2003, 5, 9);
    private static final int DAYS_BETWEEN = 157;

    /** The given names and the family names are prime to each other in number, so that nobody is called like another. */
    Patient patient(int number, Patient.Course course) {
        return new Patient(
                givenNames.get(number % givenNames.size()),
                familyNames.get(number % familyNames.size()),
                YOUNGEST.minusDays((long) number * DAYS_BETWEEN),
                "",
                phone.formatted(number),
                language,
                0,
                Patient.Plot.SESSION_BY_SESSION,
                course,
                List.of());
    }
}
