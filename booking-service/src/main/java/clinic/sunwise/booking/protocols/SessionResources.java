package clinic.sunwise.booking.protocols;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a session takes up besides the treatment's own time; nothing where a protocol says nothing.
 *
 * @param preparation before the treatment, such as for an anaesthetic cream to work: takes the room, not the practitioner
 * @param cleaning after the treatment: takes room and device, which may each need longer
 * @param recovery after the treatment: takes a recovery place, not the room
 * @param secondPractitioner another practitioner is there all through the treatment
 * @param anaesthesia that this depth is done under
 */
public record SessionResources(
        Duration preparation,
        Duration cleaning,
        Duration recovery,
        boolean secondPractitioner,
        Anaesthesia anaesthesia) {

    private static final Duration MOST = Duration.ofHours(8);

    /** The treatment alone. */
    public static final SessionResources NONE =
            new SessionResources(Duration.ZERO, Duration.ZERO, Duration.ZERO, false, Anaesthesia.NONE);

    /** How a patient is kept from pain, lightest first. */
    public enum Anaesthesia {
        NONE,
        /** A cream. */
        TOPICAL,
        LOCAL,
        /** Local with sedation. */
        SEDATION,
        GENERAL;

        /** The word in protocol files and in the API. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Anaesthesia> of(String code) {
            return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
        }
    }

    public SessionResources {
        requireSensible("preparation", preparation);
        requireSensible("cleaning", cleaning);
        requireSensible("recovery", recovery);
    }

    private static void requireSensible(String what, Duration time) {
        if (time.isNegative() || time.compareTo(MOST) > 0 || time.toMinutes() % 5 != 0) {
            throw new IllegalArgumentException(what + " takes 0 minutes to 8 hours in steps of 5 minutes, not " + time);
        }
    }
}
