package clinic.sunwise.booking.clinicalrules;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A step on the way to a treatment that has been taken, or is booked for that day.
 *
 * @param protocol that it was taken for
 */
public record Step(Kind kind, String protocol, LocalDate day) {

    /** What protocols ask for before a session. */
    public enum Kind {
        /** A consultation, in person or at a distance. */
        CONSULTATION,
        /** A doctor has assessed the skin. */
        ASSESSMENT,
        /** The detailed estimate was handed over; the day is the estimate's date. */
        ESTIMATE_HANDED_OVER,
        ESTIMATE_SIGNED,
        PREOPERATIVE_TESTS,
        /** Who answers for a patient under age has consented. */
        GUARDIAN_CONSENT;

        /** The word in the API, in protocol files and in the database. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The kind with that code; empty if there is none. */
        public static Optional<Kind> of(String code) {
            return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
        }
    }
}
