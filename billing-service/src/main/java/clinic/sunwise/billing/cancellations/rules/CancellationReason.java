package clinic.sunwise.billing.cancellations.rules;

import java.util.Optional;
import java.util.stream.Stream;

/** Why an invoice should never have been issued. */
public enum CancellationReason {
    /** There was no such session and no such fee. */
    NOTHING_RENDERED("nothing-rendered"),
    /** Another invoice charges the same. */
    ISSUED_TWICE("issued-twice"),
    /** Somebody has tried the program out. */
    TRIAL("trial");

    private final String code;

    CancellationReason(String code) {
        this.code = code;
    }

    /** The word on the wire and in the database. */
    public String code() {
        return code;
    }

    public static Optional<CancellationReason> of(String code) {
        return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
