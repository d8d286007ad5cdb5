package clinic.sunwise.booking.messages;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a message tells. */
public enum MessageKind {
    CONFIRMATION,
    REQUEST_ACCEPTED,
    REQUEST_DECLINED,
    MOVED,
    CANCELLED,
    /** What to do and to leave before the session. */
    PREPARATION,
    REMINDER,
    /** What to do and to leave from this day after the session on. */
    AFTERCARE,
    /** A booked appointment no longer holds; with other times. */
    FLAGGED,
    WAITING_OFFER,
    ESTIMATE,
    INVOICE,
    /** Whether she means it that she is to be erased; with the link by which she says so. */
    ERASURE;

    /**
     * Whether a patient may refuse it. None of them advertises, so no law asks for it; but reminders and aftercare rest on the
     * clinic's interest in being of use, and whoever is of another mind may object (GDPR, article 21). The others say what has
     * been agreed on, or changed, and belong to the contract (article 6(1)(b)); without the preparation nobody should come.
     */
    public boolean isRefusable() {
        return this == REMINDER || this == AFTERCARE;
    }

    /** Whether a clinic may do without it. A patient's right to be erased is not the clinic's to switch off. */
    public boolean isOptional() {
        return this != ERASURE;
    }

    /** Whether those about several sessions of one course become one mail: it is booked, changed and given up in one step. */
    public boolean isBundled() {
        return this == CONFIRMATION || this == MOVED || this == CANCELLED || this == FLAGGED;
    }

    /** The word on the wire, in the database and in the catalogues. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind with that code; empty for none. */
    public static Optional<MessageKind> of(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
