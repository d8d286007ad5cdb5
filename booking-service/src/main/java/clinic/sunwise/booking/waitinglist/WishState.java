package clinic.sunwise.booking.waitinglist;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What has become of a wish. */
public enum WishState {
    WAITING,
    /** What was offered was taken. */
    FULFILLED,
    /** The patient, or reception for her, no longer waits. */
    WITHDRAWN,
    /** Its last day has passed. */
    OVER,
    /** So many offers lapsed without an answer that others are asked in its place. */
    UNANSWERED;

    /** The word on the wire and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<WishState> of(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
