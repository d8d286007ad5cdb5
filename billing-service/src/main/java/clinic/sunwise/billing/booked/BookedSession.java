package clinic.sunwise.billing.booked;

import clinic.sunwise.billing.pricing.Treatment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A session that a patient has booked.
 *
 * @param bookedOn the clinic's day on which it was booked
 */
public record BookedSession(
        String clinic,
        UUID appointment,
        UUID patient,
        Treatment treatment,
        Instant startsAt,
        LocalDate bookedOn,
        State state) {

    /** What has become of it, as far as it matters to what is owed. */
    public enum State {
        BOOKED("booked"),
        CANCELLED("cancelled"),
        /** The patient did not come. */
        MISSED("missed");

        private final String code;

        State(String code) {
            this.code = code;
        }

        /** The word in the database. */
        public String code() {
            return code;
        }
    }
}
